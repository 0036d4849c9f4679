import type { Kysely } from 'kysely';
import { key, maybeTo, required, to } from './columns.ts';

/**
 * A decision on entitlement may be reopened, and stays on record: a request has several, of which one at most stands.
 * Columns cannot lose their "unique", so the table is made anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('entitlement_decisions').renameTo('decisions_before').execute();
  await schema
    .createTable('entitlement_decisions')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('verdict', 'text', required)
    .addColumn('announcement_id', 'text', maybeTo('announcements.id'))
    .addColumn('conditions_json', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('decided_at', 'text', required)
    .addColumn('decided_by', 'text', to('staff.id'))
    .addColumn('reopened_at', 'text')
    .addColumn('reopened_by', 'text', maybeTo('staff.id'))
    .addColumn('reopen_cause', 'text')
    .addColumn('reopen_reason', 'text')
    .execute();
  await db
    .$extendTables<{ entitlement_decisions: Kept; decisions_before: Kept }>()
    .insertInto('entitlement_decisions')
    .columns([...kept])
    .expression((from) => from.selectFrom('decisions_before').select([...kept]))
    .execute();
  await schema.dropTable('decisions_before').execute();
  await schema
    .createIndex('entitlement_decisions_by_request')
    .on('entitlement_decisions')
    .columns(['request_id', 'reopened_at'])
    .execute();
}

const kept = [
  'id',
  'request_id',
  'verdict',
  'announcement_id',
  'conditions_json',
  'note',
  'decided_at',
  'decided_by',
] as const;
type Kept = Record<(typeof kept)[number], string>;
