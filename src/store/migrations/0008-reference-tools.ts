import type { Kysely } from 'kysely';
import { bytesColumn } from '../dialect.ts';

/** The documents of the policy's tools and references: every edition that was imported, whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('reference_documents')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('tool_id', 'text', (column) => column.notNull())
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('dated_on', 'text')
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('size_bytes', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('pdf', bytesColumn, (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .addColumn('imported_by', 'text', (column) => column.notNull().references('staff.id'))
    .execute();
  await schema
    .createIndex('reference_documents_by_tool')
    .unique()
    .on('reference_documents')
    .columns(['tool_id', 'sha256'])
    .execute();
}
