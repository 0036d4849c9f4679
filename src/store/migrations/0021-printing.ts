import type { Kysely } from 'kysely';
import { key, maybeTo, required, to } from './columns.ts';

/**
 * Each print of a slip stands by itself, and how a slip came to whom it is for. What was printed before was
 * handed to the system and nobody was asked: so it is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('print_jobs')
    .addColumn('id', 'text', key)
    .addColumn('slip_id', 'text', maybeTo('slips.id'))
    .addColumn('number', 'integer', required)
    .addColumn('printer', 'text')
    .addColumn('paper', 'text', required)
    .addColumn('copies', 'integer', required)
    .addColumn('state', 'text', required)
    .addColumn('cause', 'text')
    .addColumn('attempts', 'integer', required)
    .addColumn('next_attempt_at', 'text')
    .addColumn('system_job', 'text')
    .addColumn('requested_at', 'text', required)
    .addColumn('requested_by', 'text', to('staff.id'))
    .addColumn('handed_over_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text', maybeTo('staff.id'))
    .addColumn('is_complete', 'integer')
    .addColumn('is_right_paper', 'integer')
    .execute();
  await schema
    .createIndex('print_jobs_by_slip')
    .on('print_jobs')
    .columns(['slip_id', 'requested_at'])
    .execute();
  await schema
    .createIndex('print_jobs_by_state')
    .on('print_jobs')
    .columns(['state', 'requested_at'])
    .execute();
  await keepEarlierPrints(db);
  for (const column of ['print', 'print_count', 'printed_at'])
    await schema.alterTable('slips').dropColumn(column).execute();
  await schema
    .alterTable('slips')
    .addColumn('awaits_handover', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('slips').addColumn('handed_over_by', 'text', maybeTo('staff.id')).execute();
  await schema.alterTable('slips').addColumn('handed_over_how', 'text').execute();
  await schema.createIndex('slips_awaiting').on('slips').columns(['awaits_handover', 'issued_at']).execute();
}

type EarlierTables = {
  slips: {
    id: string;
    print: string;
    print_count: number;
    printed_at: string | null;
    issued_by: string;
  };
  print_jobs: Record<string, string | number | null>;
};

async function keepEarlierPrints(db: Kysely<EarlierTables>): Promise<void> {
  const slips = await db
    .selectFrom('slips')
    .select(['id', 'print_count', 'printed_at', 'issued_by'])
    .where('print_count', '>', 0)
    .execute();
  for (const { id, print_count, printed_at, issued_by } of slips)
    for (let number = 1; number <= print_count; number += 1)
      await db
        .insertInto('print_jobs')
        .values({
          id: crypto.randomUUID(),
          slip_id: id,
          number,
          printer: null,
          paper: 'A5',
          copies: 1,
          state: 'handed-over',
          cause: null,
          attempts: 1,
          next_attempt_at: null,
          system_job: null,
          requested_at: printed_at ?? '',
          requested_by: issued_by,
          handed_over_at: printed_at,
          answered_at: null,
          answered_by: null,
          is_complete: null,
          is_right_paper: null,
        })
        .execute();
}
