import type { Kysely } from 'kysely';

/** What hindered service and what was changed because of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('obstacles')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('what_normalised', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('department', 'text')
    .addColumn('said_on', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text')
    .addColumn('answer_id', 'text', (column) => column.unique().references('satisfaction_answers.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('obstacles_by_state').on('obstacles').columns(['state', 'said_on']).execute();
  await schema
    .createTable('improvements')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('obstacle_id', 'text', (column) => column.notNull().references('obstacles.id'))
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('changed_on', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('check_on', 'text', (column) => column.notNull())
    .addColumn('checked_on', 'text')
    .addColumn('outcome', 'text')
    .addColumn('finding', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('improvements_by_obstacle').on('improvements').column('obstacle_id').execute();
}
