import Database from 'better-sqlite3';
import { SqliteDialect, sql } from 'kysely';
import type { Dialect, RawBuilder, SqlBool } from 'kysely';

const keyBytes = 32;
const busyWaitMs = 2000;
/** Pages are kept decrypted once they were read: a search goes through many, and each takes its time to decrypt. */
const mostCachedKib = 65_536;

/** A whole-file key: 32 unpredictable bytes. */
export type StoreKey = Uint8Array;

/**
 * Opens an encrypted SQLite file. Everything that only SQLite knows is in this file. The key is set
 * before the first page is touched, temporary tables stay in memory, deleted content is overwritten.
 * The file is locked for this process: two desks never share a data folder.
 */
export function openEncrypted(file: string, key: StoreKey, mode: 'create' | 'open'): Database.Database {
  if (key.length !== keyBytes) throw new RangeError('A store key has 32 bytes');
  const database = new Database(file, { fileMustExist: mode === 'open', timeout: busyWaitMs });
  try {
    database.pragma(`cipher='sqlcipher'`);
    database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    database.pragma('temp_store=MEMORY');
    database.pragma('locking_mode=EXCLUSIVE');
    database.pragma('journal_mode=WAL');
    database.pragma('synchronous=FULL');
    database.pragma('foreign_keys=ON');
    database.pragma('secure_delete=ON');
    // After the lock's mode: it reads the file.
    database.pragma(`cache_size=-${mostCachedKib}`);
    // Takes the lock and proves the key: a wrong one fails here, not at the first visitor.
    database.exec('begin immediate; select count(*) from sqlite_master; commit');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Kysely's dialect over an opened file. */
export function dialectOf(database: Database.Database): Dialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      // A full disk makes SQLite undo the transaction itself; undoing it again would hide why.
      prepare: (statement) =>
        database.prepare(
          statement === 'rollback' && !database.inTransaction ? 'select 1 where 0' : statement,
        ),
    },
  });
}

/** The type of a column that holds bytes. */
export const bytesColumn = sql`blob`;

/** At the end of a table: its rows lie in the order of their key, not in that of their coming. */
export const inOrderOfKey = sql`without rowid`;

/** The statements by which the tables stand, in order of name: the schema as a review sees it. */
export const schemaStatements: RawBuilder<{ sql: string }> =
  sql`select sql from sqlite_master where sql is not null and name not like 'kysely_%' order by type desc, name`;

/** The day in Riyadh, three hours ahead of UTC all year, of a column that holds an instant. */
export function riyadhDayOfInstant(column: string): RawBuilder<string> {
  return sql<string>`date(${sql.ref(column)}, '+3 hours')`;
}

/** Whole days from one day to another, each a column or an expression that gives 'YYYY-MM-DD'. */
export function daysBetweenDays(
  from: string | RawBuilder<string>,
  until: string | RawBuilder<string>,
): RawBuilder<number | null> {
  const [first, last] = [from, until].map((day) => (typeof day === 'string' ? sql.ref(day) : day));
  return sql<number | null>`cast(julianday(${last}) - julianday(${first}) as integer)`;
}

/** Minutes from one instant to another, each a column. */
export function minutesBetweenInstants(from: string, until: string): RawBuilder<number> {
  return sql<number>`(julianday(${sql.ref(until)}) - julianday(${sql.ref(from)})) * 1440`;
}

/** A condition: the column is one of these, however many they are. */
export function idsIn(column: string, ids: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`;
}

/** A row as one text: the values of its columns in order. Null where there is no such row. */
export function rowImage(columns: readonly string[]): RawBuilder<string> {
  return sql<string>`json_array(${sql.join(columns.map((column) => sql.ref(column)))})`;
}

/** The value at a position of an image kept in a column. */
export function valueInImage(column: string, position: number): RawBuilder<unknown> {
  return sql`json_extract(${sql.ref(column)}, ${sql.lit(`$[${String(position)}]`)})`;
}

/** A list of rows as a table with one column, `value`: many rows in one parameter. */
export function rowsOfJson(rows: readonly (readonly (string | number | null)[])[]): RawBuilder<unknown> {
  return sql`json_each(${JSON.stringify(rows)})`;
}
