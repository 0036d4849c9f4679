import type { Kysely } from 'kysely';
import { key, required, to } from './columns.ts';

/**
 * Whose file an entry of the audit chain opened, so that a person can be told who saw theirs; and the works of
 * beneficiaries with the use that their authors allow (Mabarrah ح/١).
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audit_people')
    .addColumn('seq', 'integer', to('audit.seq'))
    .addColumn('person_id', 'text', to('people.id'))
    .addPrimaryKeyConstraint('audit_people_key', ['seq', 'person_id'])
    .execute();
  await schema
    .createIndex('audit_people_by_person')
    .on('audit_people')
    .columns(['person_id', 'seq'])
    .execute();
  await schema
    .createTable('works')
    .addColumn('id', 'text', key)
    .addColumn('author_id', 'text', to('people.id'))
    .addColumn('title', 'text', required)
    .addColumn('about', 'text', required)
    .addColumn('received_on', 'text', required)
    .addColumn('recorded_at', 'text', required)
    .addColumn('recorded_by', 'text', to('staff.id'))
    .execute();
  await schema.createIndex('works_by_author').on('works').column('author_id').execute();
  await schema
    .createTable('work_permissions')
    .addColumn('id', 'text', key)
    .addColumn('work_id', 'text', to('works.id'))
    .addColumn('allowed', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('said_at', 'text', required)
    .addColumn('said_to', 'text', to('staff.id'))
    .execute();
  await schema.createIndex('work_permissions_by_work').on('work_permissions').column('work_id').execute();
}
