import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { idsIn, rowImage, rowsOfJson, valueInImage } from './dialect.ts';
import { directoryColumns, directoryTables } from './directory-rows.ts';
import type { Cell, DirectoryTable } from './directory-rows.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { AgencyImportTables } from './tables/agencies.ts';

/** A row that an import adds (no `before`), changes, or takes out (no `after`). */
export type RowChange = { table: DirectoryTable; id: string; before: Cell[] | null; after: Cell[] | null };
export type ImportHead = Pick<
  AgencyImportTables['agencyImports'],
  'id' | 'fileName' | 'format' | 'numbersJson'
>;
type ImportRecord = AgencyImportTables['agencyImports'];

/**
 * Opens an import: its rows are then gathered in pieces, so that no piece holds the desk up. Until `carryOut`
 * nothing of it is in the directory; what an interrupted one left is cleared away first.
 */
export async function openImport(handle: WriteHandle, head: ImportHead, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('agencyImports')
    .values({
      ...head,
      state: 'staged',
      importedAt: handle.at,
      importedBy: handle.actor,
      undoneAt: null,
      undoneBy: null,
    })
    .execute();
}

/** Adds rows to an open import. They touch no agency and no person's file: the import's own entry covers them. */
export async function stageRows(
  handle: WriteHandle,
  importId: string,
  changes: readonly RowChange[],
  firstNumber: number,
): Promise<void> {
  const rows = changes.map(({ table, id, before, after }, index) => [
    firstNumber + index,
    table,
    id,
    before && JSON.stringify(before),
    after && JSON.stringify(after),
  ]);
  const columns = ['number', 'tableName', 'rowId', 'before', 'after'].map((column) => sql.ref(column));
  const values = columns.map((_, index) => valueInImage('value', index));
  // One value for all rows: a statement with a parameter for each cell takes longer to build than to carry out.
  await sql`insert into ${sql.table('agencyImportRows')} (${sql.ref('importId')}, ${sql.join(columns)})
    select ${importId}, ${sql.join(values)} from ${rowsOfJson(rows)}`.execute(handle.tables);
}

/** Drops some rows of an import that was given up; false when none is left. */
export async function clearStaged(handle: WriteHandle, limit: number): Promise<boolean> {
  const { tables } = handle;
  const staged = await tables
    .selectFrom('agencyImports')
    .select('id')
    .where('state', '=', 'staged')
    .executeTakeFirst();
  if (!staged) return false;
  const first = await tables
    .selectFrom('agencyImportRows')
    .select(['tableName', 'number'])
    .where('importId', '=', staged.id)
    .orderBy('tableName')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (!first) {
    await tables.deleteFrom('agencyImports').where('id', '=', staged.id).execute();
    return true;
  }
  await tables
    .deleteFrom('agencyImportRows')
    .where('importId', '=', staged.id)
    .where('tableName', '=', first.tableName)
    .where('number', '<', first.number + limit)
    .execute();
  return true;
}

/** Which way an import's rows are applied: forward, or back to what was before. */
type Direction = { from: 'before' | 'after'; to: 'before' | 'after' };
const forward: Direction = { from: 'before', to: 'after' };
const back: Direction = { from: 'after', to: 'before' };

/** The rows that no longer are what the import found, or left: by table and id, some of them. */
export async function conflicts(
  handle: ReadHandle,
  importId: string,
  way: 'forward' | 'back',
  limit: number,
): Promise<{ table: DirectoryTable; id: string }[]> {
  const { from } = way === 'forward' ? forward : back;
  const found: { table: DirectoryTable; id: string }[] = [];
  for (const table of directoryTables) {
    if (found.length >= limit) break;
    const image = rowImage(directoryColumns[table].map((column) => `${table}.${column}`));
    const id = sql.ref(`${table}.id`);
    const { rows } = await sql<{ id: string }>`select ${sql.ref('rowId')} as id
      from ${sql.table('agencyImportRows')} left join ${sql.table(table)} on ${id} = ${sql.ref('rowId')}
      where ${sql.ref('importId')} = ${importId} and ${sql.ref('tableName')} = ${table}
        and ${sql.ref(from)} is not case when ${id} is null then null else ${image} end
      limit ${limit}`.execute(handle.tables as WriteHandle['tables']);
    found.push(...rows.map((row) => ({ table, id: row.id })));
  }
  return found;
}

/** The columns by which a row belongs to another of the directory. */
const owningColumns = {
  locations: 'organizationId',
  services: 'organizationId',
  serviceAtLocations: 'serviceId',
  addresses: 'locationId',
  phones: 'ownerId',
  contacts: 'ownerId',
  schedules: 'ownerId',
  requiredDocuments: 'ownerId',
} as const satisfies Partial<Record<DirectoryTable, string>>;

/** Rows that were added since to what an import had brought: taking that back would leave them without an owner. */
export async function addedSince(
  { tables }: ReadHandle,
  importId: string,
  limit: number,
): Promise<{ table: DirectoryTable; id: string }[]> {
  const found: { table: DirectoryTable; id: string }[] = [];
  const ofImport = sql`from ${sql.table('agencyImportRows')} where ${sql.ref('importId')} = ${importId}`;
  for (const [table, column] of Object.entries(owningColumns)) {
    const { rows } = await sql<{ id: string }>`select ${sql.ref('id')} from ${sql.table(table)}
      where ${sql.ref(column)} in (select ${sql.ref('rowId')} ${ofImport} and ${sql.ref('before')} is null)
        and ${sql.ref('id')} not in (select ${sql.ref('rowId')} ${ofImport})
      limit ${limit}`.execute(tables as WriteHandle['tables']);
    found.push(...rows.map(({ id }) => ({ table: table as DirectoryTable, id })));
    if (found.length >= limit) break;
  }
  return found;
}

/** Carries an import's rows into the directory, all of them at once. `conflicts` must have found none. */
export async function carryOut(handle: WriteHandle, importId: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await apply(handle, importId, forward);
  await handle.tables
    .updateTable('agencyImports')
    .set({ state: 'imported', importedAt: handle.at })
    .where('id', '=', importId)
    .execute();
}

/** Takes an import back: every row is again what it was before. `conflicts` must have found none. */
export async function takeBack(handle: WriteHandle, importId: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await apply(handle, importId, back);
  await handle.tables
    .updateTable('agencyImports')
    .set({ state: 'undone', undoneAt: handle.at, undoneBy: handle.actor })
    .where('id', '=', importId)
    .execute();
}

async function apply(handle: WriteHandle, importId: string, { from, to }: Direction): Promise<void> {
  const { tables } = handle;
  // What leads to other rows is taken out first and put in last.
  for (const table of [...directoryTables].reverse()) {
    await sql`delete from ${sql.table(table)} where ${sql.ref('id')} in (select ${sql.ref('rowId')}
      ${rowsOfImport(importId, table)} and ${sql.ref(to)} is null)`.execute(tables);
  }
  for (const table of directoryTables) {
    const columns = directoryColumns[table];
    const values = columns.map((_, index) => valueInImage(to, index));
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const changes = columns.map((column, index) => sql`${sql.ref(column)} = ${values[index]}`);
    await sql`update ${sql.table(table)} set ${sql.join(changes)}
      ${rowsOfImport(importId, table)} and ${sql.ref('rowId')} = ${sql.ref(`${table}.id`)}
        and ${sql.ref(from)} is not null and ${sql.ref(to)} is not null`.execute(tables);
    await sql`insert into ${sql.table(table)} (${sql.ref('id')}, ${names})
      select ${sql.ref('rowId')}, ${sql.join(values)} ${rowsOfImport(importId, table)}
        and ${sql.ref(from)} is null and ${sql.ref(to)} is not null`.execute(tables);
  }
}

/** Kysely's types follow one table at a time; here the table is one of nine, so the statement is written out. */
function rowsOfImport(importId: string, table: DirectoryTable): RawBuilder<unknown> {
  return sql`from ${sql.table('agencyImportRows')}
    where ${sql.ref('importId')} = ${importId} and ${sql.ref('tableName')} = ${table}`;
}

/** Services that an import added and that a referral has chosen since, by name. */
export async function addedAndReferredTo(handle: ReadHandle, importId: string): Promise<string[]> {
  const rows = await handle.tables
    .selectFrom('agencyImportRows')
    .innerJoin('services', 'services.id', 'agencyImportRows.rowId')
    .innerJoin('requests', 'requests.agencyId', 'services.id')
    .select('services.name')
    .distinct()
    .where('importId', '=', importId)
    .where('tableName', '=', 'services')
    .where('before', 'is', null)
    .orderBy('services.name')
    .execute();
  return rows.map(({ name }) => name);
}

/** An import with the names of who did what. */
export type ImportHistoryLine = ImportRecord & { byName: string; undoneByName: string | null };

/** A page of the imports that were carried out, newest first. */
export async function importHistory(
  { tables }: ReadHandle,
  page: { offset: number; limit: number },
): Promise<{ imports: ImportHistoryLine[]; total: number }> {
  const { total } = await tables
    .selectFrom('agencyImports')
    .where('state', '!=', 'staged')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const imports = await importLines({ tables } as ReadHandle)
    .where('state', '!=', 'staged')
    .orderBy('importedAt', 'desc')
    .orderBy('agencyImports.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { imports, total };
}

/** One of them. */
export function importHistoryLine(handle: ReadHandle, id: string): Promise<ImportHistoryLine | undefined> {
  return importLines(handle).where('agencyImports.id', '=', id).executeTakeFirst();
}

function importLines({ tables }: ReadHandle) {
  return tables
    .selectFrom('agencyImports')
    .innerJoin('staff', 'staff.id', 'agencyImports.importedBy')
    .leftJoin('staff as undoer', 'undoer.id', 'agencyImports.undoneBy')
    .selectAll('agencyImports')
    .select(['staff.name as byName', 'undoer.name as undoneByName']);
}

/** The agencies or services that rows belong to, by name, for those who read of them. */
export async function namesOfRows(
  { tables }: ReadHandle,
  rows: readonly { table: DirectoryTable; id: string }[],
): Promise<string[]> {
  const names = new Set<string>();
  for (const { table, id } of rows) {
    const { rows: found } = await sql<{
      name: string;
    }>`select ${sql.ref('name')} as name from ${sql.table('services')}
        where ${sql.ref('id')} in (select ${ownerOf(table)} from ${sql.table(table)} where ${sql.ref('id')} = ${id})
      union all select ${sql.ref('name')} from ${sql.table('organizations')}
        where ${sql.ref('id')} in (select ${ownerOf(table)} from ${sql.table(table)} where ${sql.ref('id')} = ${id})
      union all select ${sql.ref('organizations.name')} from ${sql.table('organizations')}
        inner join ${sql.table('locations')} on ${sql.ref('locations.organizationId')} = ${sql.ref('organizations.id')}
        where ${sql.ref('locations.id')} in (select ${ownerOf(table)} from ${sql.table(table)} where ${sql.ref('id')} = ${id})
      limit 1`.execute(tables as WriteHandle['tables']);
    names.add(found[0]?.name ?? id);
  }
  return [...names];
}

/** The column by which a row of this table says what it belongs to. */
function ownerOf(table: DirectoryTable): RawBuilder<unknown> {
  if (
    table === 'organizations' ||
    table === 'services' ||
    table === 'locations' ||
    table === 'directoryExtras'
  )
    return sql.ref('id');
  if (table === 'serviceAtLocations') return sql.ref('serviceId');
  return table === 'addresses' ? sql.ref('locationId') : sql.ref('ownerId');
}

/** Ids that rows of the directory already have, among these. */
export async function takenIds(
  { tables }: ReadHandle,
  table: DirectoryTable,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await tables.selectFrom(table).select('id').where(idsIn('id', ids)).execute();
  return new Set(rows.map(({ id }) => id));
}
