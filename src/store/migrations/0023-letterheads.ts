import type { Kysely } from 'kysely';
import { bytesColumn } from '../dialect.ts';
import { key, required, to } from './columns.ts';

/** The pictures at the head of slips. Those of slips that were issued stay, whatever is chosen later. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('letterheads')
    .addColumn('id', 'text', key)
    .addColumn('width', 'integer', required)
    .addColumn('height', 'integer', required)
    .addColumn('channels', 'integer', required)
    .addColumn('samples', bytesColumn, required)
    .addColumn('black_and_white', bytesColumn, required)
    .addColumn('added_at', 'text', required)
    .addColumn('added_by', 'text', to('staff.id'))
    .execute();
}
