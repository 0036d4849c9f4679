import type { Kysely } from 'kysely';
import { maybeTo } from './columns.ts';

/** What of a request is complained about, and which complaint an entry of the register came from. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('complaints').addColumn('about', 'text').execute();
  await schema.alterTable('complaints').addColumn('decision_committee', 'text').execute();
  await schema.alterTable('obstacles').addColumn('complaint_id', 'text', maybeTo('complaints.id')).execute();
  await schema
    .createIndex('obstacles_by_complaint')
    .on('obstacles')
    .column('complaint_id')
    .unique()
    .execute();
}
