import type { Kysely } from 'kysely';
import { key, maybeTo, required, to } from './columns.ts';

/** People and organisations to be reached without their asking, and each attempt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('outreach_entries')
    .addColumn('id', 'text', key)
    .addColumn('kind', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('name_normalised', 'text', required)
    .addColumn('mobile', 'text')
    .addColumn('place', 'text', required)
    .addColumn('why', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('service_id', 'text')
    .addColumn('state', 'text', required)
    .addColumn('close_reason', 'text')
    .addColumn('request_id', 'text', maybeTo('requests.id'))
    .addColumn('emptied_at', 'text')
    .addColumn('emptied_by', 'text', maybeTo('staff.id'))
    .addColumn('created_at', 'text', required)
    .addColumn('created_by', 'text', to('staff.id'))
    .addColumn('updated_at', 'text', required)
    .execute();
  await schema
    .createIndex('outreach_by_state')
    .on('outreach_entries')
    .columns(['state', 'updated_at'])
    .execute();
  await schema
    .createTable('outreach_attempts')
    .addColumn('id', 'text', key)
    .addColumn('entry_id', 'text', to('outreach_entries.id'))
    .addColumn('position', 'integer', required)
    .addColumn('at', 'text', required)
    .addColumn('by_id', 'text', to('staff.id'))
    .addColumn('channel_id', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('note', 'text', required)
    .execute();
  await schema
    .createIndex('outreach_attempts_by_entry')
    .on('outreach_attempts')
    .columns(['entry_id', 'position'])
    .unique()
    .execute();
}
