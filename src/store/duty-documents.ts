import type { Selectable } from 'kysely';
import { sha256 } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { DutyDocumentsTable } from './tables/sign-offs.ts';

/** An edition of the code of conduct or of regulations of someone's work. */
export type DutyDocument = Selectable<DutyDocumentsTable>;

/** The editions in force, the code of conduct first. */
export function dutyDocuments(handle: ReadHandle): Promise<DutyDocument[]> {
  return handle.tables
    .selectFrom('dutyDocuments')
    .selectAll()
    .where('replacedAt', 'is', null)
    .orderBy('kind')
    .orderBy('title')
    .execute();
}

/** Keeps a text as the next edition of its series, which replaces the one in force. */
export async function addDutyDocument(
  handle: WriteHandle,
  document: Pick<DutyDocument, 'id' | 'series' | 'kind' | 'title' | 'bound' | 'text'>,
  recorded: Recorded,
): Promise<void> {
  await withdrawDutyDocument(handle, document.series, recorded);
  const last = await handle.tables
    .selectFrom('dutyDocuments')
    .select((is) => is.fn.max('edition').as('edition'))
    .where('series', '=', document.series)
    .executeTakeFirst();
  await handle.tables
    .insertInto('dutyDocuments')
    .values({
      ...document,
      edition: (last?.edition ?? 0) + 1,
      textSha256: sha256(document.text),
      writtenBy: handle.actor,
      writtenAt: handle.at,
      replacedAt: null,
    })
    .execute();
}

/** Nobody is asked to sign it any more; who signed it stays in the register. */
export async function withdrawDutyDocument(
  handle: WriteHandle,
  series: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('dutyDocuments')
    .set({ replacedAt: handle.at })
    .where('series', '=', series)
    .where('replacedAt', 'is', null)
    .execute();
}
