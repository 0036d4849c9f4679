import type { Kysely } from 'kysely';
import { key, maybeTo, required, to, unique } from './columns.ts';

/** Who is bound by the policy, what else they read, and that they signed it; staff who left sign in no more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('staff').addColumn('deactivated_at', 'text').execute();
  await schema
    .createTable('bound_people')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('name_normalised', 'text', unique)
    .addColumn('relation', 'text', required)
    .addColumn('work', 'text', required)
    .addColumn('added_by', 'text', to('staff.id'))
    .addColumn('added_at', 'text', required)
    .addColumn('left_at', 'text')
    .execute();
  await schema
    .createTable('duty_documents')
    .addColumn('id', 'text', key)
    .addColumn('series', 'text', required)
    .addColumn('edition', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('bound', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('text_sha256', 'text', required)
    .addColumn('written_by', 'text', to('staff.id'))
    .addColumn('written_at', 'text', required)
    .addColumn('replaced_at', 'text')
    .addUniqueConstraint('duty_documents_edition', ['series', 'edition'])
    .execute();
  await schema
    .createTable('sign_offs')
    .addColumn('id', 'text', key)
    .addColumn('staff_id', 'text', maybeTo('staff.id'))
    .addColumn('bound_person_id', 'text', maybeTo('bound_people.id'))
    .addColumn('policy_edition_id', 'text', maybeTo('policies.id'))
    .addColumn('duty_document_id', 'text', maybeTo('duty_documents.id'))
    .addColumn('signer_id', 'text', required)
    .addColumn('document_id', 'text', required)
    .addColumn('edition', 'integer', required)
    .addColumn('text_sha256', 'text', required)
    .addColumn('statement', 'text', required)
    .addColumn('manner', 'text', required)
    .addColumn('signed_on', 'text', required)
    .addColumn('recorded_at', 'text', required)
    .addColumn('seen_by', 'text', maybeTo('staff.id'))
    .addColumn('audit_seq', 'integer', required)
    .addUniqueConstraint('sign_offs_once', ['signer_id', 'document_id'])
    .execute();
  await schema.createIndex('sign_offs_by_document').on('sign_offs').column('document_id').execute();
}
