import { CamelCasePlugin, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Clock, Ids, Random } from '../domain/ports.ts';
import { dialectOf, openEncrypted } from './dialect.ts';
import type { StoreKey } from './dialect.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { migrations } from './migrations/index.ts';
import { StoreError, faultOf } from './store-error.ts';
import type { Tables } from './tables.ts';

/** What the store takes from outside. */
export type StorePorts = { clock: Clock; ids: Ids; random: Random };

/**
 * The desk's memory. Work is done one piece at a time, each change in a transaction of its own that is
 * on disk when its promise resolves. Throws `StoreError` when disk, file or lock fail.
 */
export type Store = {
  read<T>(work: (handle: ReadHandle) => Promise<T>): Promise<T>;
  /** `actor`: the staff member's id, or 'desk' and 'guest' for what no staff member did. */
  write<T>(actor: string, work: (handle: WriteHandle) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Creates the encrypted file, or opens it, and brings its tables up to date. */
export async function openStore(options: {
  file: string;
  key: StoreKey;
  mode: 'create' | 'open';
  ports: StorePorts;
}): Promise<Store> {
  return faultsNamed(async () => {
    const database = openEncrypted(options.file, options.key, options.mode);
    const dialect = dialectOf(database);
    try {
      await migrate(new Kysely({ dialect }));
    } catch (error) {
      database.close();
      throw error;
    }
    const kysely = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
    // Kysely closes only a connection that it has used.
    return storeOver(kysely, options.ports, () => database.close());
  });
}

async function migrate(kysely: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('Migration failed', { cause: error });
}

function storeOver(kysely: Kysely<Tables>, ports: StorePorts, close: () => unknown): Store {
  // One connection, so one piece of work at a time: Kysely's SQLite driver does not queue by itself.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(() => faultsNamed(work));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    read: (work) => inTurn(() => work({ tables: kysely } as unknown as ReadHandle)),
    write: (actor, work) =>
      inTurn(() =>
        kysely.transaction().execute((tables) => {
          const handle = {
            tables,
            actor,
            at: ports.clock.now().toISOString(),
            ids: ports.ids,
            random: ports.random,
          };
          return work(handle as unknown as WriteHandle);
        }),
      ),
    close: () =>
      inTurn(async () => {
        await kysely.destroy();
        close();
      }),
  };
}

async function faultsNamed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = faultOf(error);
    throw fault === null ? error : new StoreError(fault, error);
  }
}
