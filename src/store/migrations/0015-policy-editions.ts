import type { Kysely } from 'kysely';
import { key, required, to } from './columns.ts';

/** Editions of the policy are numbered, adopted and reviewed by someone, and copies of them given out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  // Before this a desk had one edition, that of its set-up.
  await schema
    .alterTable('policies')
    .addColumn('number', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.createIndex('policies_by_number').on('policies').column('number').unique().execute();
  await schema
    .createTable('policy_reviews')
    .addColumn('id', 'text', key)
    .addColumn('policy_edition_id', 'text', to('policies.id'))
    .addColumn('kind', 'text', required)
    .addColumn('reviewed_on', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('reviewed_by', 'text', to('staff.id'))
    .addColumn('recorded_at', 'text', required)
    .execute();
  await schema.createIndex('policy_reviews_by_day').on('policy_reviews').column('reviewed_on').execute();
  await schema
    .createTable('policy_copies')
    .addColumn('id', 'text', key)
    .addColumn('policy_edition_id', 'text', to('policies.id'))
    .addColumn('department', 'text', required)
    .addColumn('department_normalised', 'text', required)
    .addColumn('given_on', 'text', required)
    .addColumn('noted_by', 'text', to('staff.id'))
    .addColumn('noted_at', 'text', required)
    .addUniqueConstraint('policy_copies_once', ['department_normalised', 'policy_edition_id'])
    .execute();
}
