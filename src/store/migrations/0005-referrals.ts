import type { Kysely } from 'kysely';
import { key, maybeTo, required, to } from './columns.ts';

/** Follow-up of referrals: each attempt, and how the referral ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('referral_attempts')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('position', 'integer', required)
    .addColumn('at', 'text', required)
    .addColumn('by_id', 'text', to('staff.id'))
    .addColumn('due_on', 'text')
    .addColumn('contacted', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('next_on', 'text')
    .execute();
  await schema
    .createIndex('referral_attempts_by_request')
    .on('referral_attempts')
    .columns(['request_id', 'position'])
    .unique()
    .execute();
  await schema
    .createTable('referral_endings')
    .addColumn('request_id', 'text', (column) => column.primaryKey().notNull().references('requests.id'))
    .addColumn('ending', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('by_id', 'text', to('staff.id'))
    .addColumn('reason', 'text')
    .addColumn('next_request_id', 'text', maybeTo('requests.id'))
    .execute();
  await schema.createIndex('referral_endings_by_time').on('referral_endings').column('at').execute();
  await schema.createIndex('requests_by_follow_up').on('requests').column('follow_up_on').execute();
  await schema.createIndex('requests_by_agency').on('requests').column('agency_id').execute();
  await schema.createIndex('slips_by_handover').on('slips').columns(['kind', 'handed_over_at']).execute();
  // Whether a slip is the last of its kind is asked for each that was not handed over.
  await schema
    .createIndex('slips_by_request_and_kind')
    .on('slips')
    .columns(['request_id', 'kind', 'serial'])
    .execute();
}
