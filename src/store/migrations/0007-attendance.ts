import type { Kysely } from 'kysely';

/** Where the beneficiary was during a visit. Those before were all at the desk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable('visits')
    .addColumn('attendance', 'text', (column) => column.notNull().defaultTo('at-desk'))
    .execute();
  await schema
    .alterTable('visits')
    .addColumn('has_originals', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('visits').addColumn('place', 'text').execute();
  await schema.alterTable('visits').addColumn('place_address', 'text').execute();
  await schema.alterTable('visits').addColumn('went_by', 'text').execute();
}
