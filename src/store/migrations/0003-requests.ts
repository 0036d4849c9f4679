import type { Kysely } from 'kysely';
import { key, maybeTo, required, to } from './columns.ts';

/** Where each request stands after its visit, what happened on the way, and what is due to the beneficiary. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable('requests')
    .addColumn('stage', 'text', (column) => column.notNull().defaultTo('draft'))
    .execute();
  await schema
    .createTable('request_steps')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('position', 'integer', required)
    .addColumn('step', 'text', required)
    .addColumn('stage_before', 'text', required)
    .addColumn('happened_on', 'text', required)
    .addColumn('details_json', 'text', required)
    .addColumn('slip_id', 'text', maybeTo('slips.id'))
    .addColumn('recorded_at', 'text', required)
    .addColumn('recorded_by', 'text', to('staff.id'))
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text', maybeTo('staff.id'))
    .addColumn('undone_reason', 'text')
    .addUniqueConstraint('request_steps_in_order', ['request_id', 'position'])
    .execute();
  await schema
    .createTable('dues')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('what', 'text', required)
    .addColumn('due_on', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('settled_on', 'text')
    .addColumn('settled_by', 'text')
    .addColumn('reference', 'text')
    .addColumn('withdrawn_reason', 'text')
    .addColumn('added_at', 'text', required)
    .addColumn('added_by', 'text', to('staff.id'))
    .addColumn('changed_at', 'text', required)
    .addColumn('changed_by', 'text', to('staff.id'))
    .execute();
  await db
    .$extendTables<OldTables>()
    .updateTable('requests')
    .set({ stage: 'complete' })
    .where('journey', '=', 'request')
    .where('completed_on', 'is not', null)
    .where('id', 'in', (from) =>
      from.selectFrom('visits').select('visits.request_id').where('visits.status', '=', 'finished'),
    )
    .execute();
  await schema
    .createIndex('requests_by_stage')
    .on('requests')
    .columns(['journey', 'stage', 'reply_on', 'created_at', 'reply_kind'])
    .execute();
  await schema.createIndex('requests_by_age').on('requests').columns(['journey', 'created_at']).execute();
  await schema.createIndex('dues_by_day').on('dues').columns(['state', 'due_on']).execute();
  await schema.createIndex('dues_by_request').on('dues').column('request_id').execute();
}

type OldTables = {
  requests: { id: string; journey: string; completed_on: string | null; stage: string };
  visits: { request_id: string; status: string };
};
