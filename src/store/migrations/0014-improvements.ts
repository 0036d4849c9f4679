import type { Kysely } from 'kysely';
import { key, required, to } from './columns.ts';

/** What hindered service and what was changed because of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('obstacles')
    .addColumn('id', 'text', key)
    .addColumn('what', 'text', required)
    .addColumn('what_normalised', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('department', 'text')
    .addColumn('said_on', 'text', required)
    .addColumn('service_id', 'text')
    .addColumn('answer_id', 'text', (column) => column.unique().references('satisfaction_answers.id'))
    .addColumn('state', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await schema.createIndex('obstacles_by_state').on('obstacles').columns(['state', 'said_on']).execute();
  await schema
    .createTable('improvements')
    .addColumn('id', 'text', key)
    .addColumn('obstacle_id', 'text', to('obstacles.id'))
    .addColumn('change', 'text', required)
    .addColumn('changed_on', 'text', required)
    .addColumn('changed_by', 'text', required)
    .addColumn('check_on', 'text', required)
    .addColumn('checked_on', 'text')
    .addColumn('outcome', 'text')
    .addColumn('finding', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await schema.createIndex('improvements_by_obstacle').on('improvements').column('obstacle_id').execute();
}
