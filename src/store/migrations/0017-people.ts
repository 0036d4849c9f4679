import type { Kysely } from 'kysely';

/**
 * Whose file an entry of the audit chain opened, so that a person can be told who saw theirs; and the works of
 * beneficiaries with the use that their authors allow (Mabarrah ح/١).
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audit_people')
    .addColumn('seq', 'integer', (column) => column.notNull().references('audit.seq'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addPrimaryKeyConstraint('audit_people_key', ['seq', 'person_id'])
    .execute();
  await schema
    .createIndex('audit_people_by_person')
    .on('audit_people')
    .columns(['person_id', 'seq'])
    .execute();
  await schema
    .createTable('works')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull().references('staff.id'))
    .execute();
  await schema.createIndex('works_by_author').on('works').column('author_id').execute();
  await schema
    .createTable('work_permissions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('work_id', 'text', (column) => column.notNull().references('works.id'))
    .addColumn('allowed', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('said_at', 'text', (column) => column.notNull())
    .addColumn('said_to', 'text', (column) => column.notNull().references('staff.id'))
    .execute();
  await schema.createIndex('work_permissions_by_work').on('work_permissions').column('work_id').execute();
}
