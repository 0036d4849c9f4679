import type { Kysely } from 'kysely';
import { bytesColumn } from '../dialect.ts';
import { key, maybeTo, required, to, unique } from './columns.ts';

/**
 * A slip may be about something else than a visit: a complaint, an appointment, a question, a blank form. Columns
 * cannot lose their "not null", so the table is made anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('slips').renameTo('slips_of_visits').execute();
  await schema.dropIndex('slips_by_request').execute();
  await schema
    .createTable('slips')
    .addColumn('id', 'text', key)
    .addColumn('serial', 'text', unique)
    .addColumn('kind', 'text', required)
    .addColumn('subject_kind', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('request_id', 'text', maybeTo('requests.id'))
    .addColumn('visit_id', 'text', maybeTo('visits.id'))
    .addColumn('content_json', 'text', required)
    .addColumn('content_hash', 'text', required)
    .addColumn('pdf', bytesColumn, required)
    .addColumn('pdf_sha256', 'text', required)
    .addColumn('issued_at', 'text', required)
    .addColumn('issued_by', 'text', to('staff.id'))
    .addColumn('print', 'text', required)
    .addColumn('print_count', 'integer', required)
    .addColumn('printed_at', 'text')
    .addColumn('handed_over_at', 'text')
    .execute();
  await db
    .$extendTables<{ slips: SlipColumns; slips_of_visits: SlipColumns }>()
    .insertInto('slips')
    .columns(['subject_kind', 'subject_id', ...kept])
    .expression((from) =>
      from
        .selectFrom('slips_of_visits')
        .select((is) => [is.val('request').as('subject_kind'), 'request_id as subject_id', ...kept]),
    )
    .execute();
  await schema.dropTable('slips_of_visits').execute();
  await schema.createIndex('slips_by_request').on('slips').column('request_id').execute();
  await schema.createIndex('slips_by_subject').on('slips').columns(['subject_kind', 'subject_id']).execute();
}

const kept = [
  'id',
  'serial',
  'kind',
  'request_id',
  'visit_id',
  'content_json',
  'content_hash',
  'pdf',
  'pdf_sha256',
  'issued_at',
  'issued_by',
  'print',
  'print_count',
  'printed_at',
  'handed_over_at',
] as const;
type SlipColumns = Record<(typeof kept)[number] | 'subject_kind' | 'subject_id', string>;
