import type { Kysely } from 'kysely';
import type { Ids, Random } from '../domain/ports.ts';
import type { Tables } from './tables.ts';

declare const reading: unique symbol;
declare const writing: unique symbol;
declare const recorded: unique symbol;

/** Leave to read, and by its type nothing else. People's files need more: see `Recorded`. */
export type ReadHandle = { readonly tables: Pick<Kysely<Tables>, 'selectFrom'>; readonly [reading]: true };

/** Leave to change, within one transaction. `at` is the instant of the whole change. */
export type WriteHandle = {
  readonly tables: Kysely<Tables>;
  readonly actor: string;
  readonly at: string;
  readonly ids: Ids;
  readonly random: Random;
  readonly [reading]: true;
  readonly [writing]: true;
};

/**
 * Proof that this transaction has written an entry of the audit chain. A person's file can be neither
 * read nor changed without one.
 */
export type Recorded = {
  readonly seq: number;
  readonly hash: string;
  readonly by: ReadHandle;
  readonly [recorded]: true;
};

/** Throws when the entry was written in another transaction: an old proof proves nothing. */
export function requireRecorded(handle: ReadHandle, proof: Recorded): void {
  if (proof.by !== handle) throw new RangeError('This entry was recorded in another transaction');
}
