import type { Kysely } from 'kysely';
import { bytesColumn } from '../dialect.ts';
import { key, required, to } from './columns.ts';

/** The documents of the policy's tools and references: every edition that was imported, whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('reference_documents')
    .addColumn('id', 'text', key)
    .addColumn('tool_id', 'text', required)
    .addColumn('edition', 'text', required)
    .addColumn('dated_on', 'text')
    .addColumn('file_name', 'text', required)
    .addColumn('size_bytes', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addColumn('pdf', bytesColumn, required)
    .addColumn('imported_at', 'text', required)
    .addColumn('imported_by', 'text', to('staff.id'))
    .execute();
  await schema
    .createIndex('reference_documents_by_tool')
    .unique()
    .on('reference_documents')
    .columns(['tool_id', 'sha256'])
    .execute();
}
