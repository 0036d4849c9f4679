import type { Selectable } from 'kysely';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { LetterheadsTable } from './tables/letterheads.ts';

export type StoredLetterhead = Selectable<LetterheadsTable>;

/** Keeps a picture; one that is kept already stays as it is. */
export async function addLetterhead(
  handle: WriteHandle,
  letterhead: Omit<StoredLetterhead, 'addedAt' | 'addedBy'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('letterheads')
    .values({
      ...letterhead,
      samples: Buffer.from(letterhead.samples),
      blackAndWhite: Buffer.from(letterhead.blackAndWhite),
      addedAt: handle.at,
      addedBy: handle.actor,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Every picture that a slip may show. */
export function letterheads(handle: ReadHandle): Promise<StoredLetterhead[]> {
  return handle.tables.selectFrom('letterheads').selectAll().orderBy('addedAt').execute();
}
