import type { Selectable } from 'kysely';
import { sha256 } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { ReferenceDocumentsTable } from './tables/reference-tools.ts';

/** An edition as listed: all but its pages. */
export type ReferenceDocument = Omit<Selectable<ReferenceDocumentsTable>, 'pdf'>;

const listed = [
  'id',
  'toolId',
  'edition',
  'datedOn',
  'fileName',
  'sizeBytes',
  'sha256',
  'importedAt',
  'importedBy',
] as const;

/** Keeps an edition beside those before it. False when these very bytes are kept for this tool already. */
export async function addReferenceDocument(
  handle: WriteHandle,
  document: Pick<ReferenceDocument, 'id' | 'toolId' | 'edition' | 'datedOn' | 'fileName'> & {
    pdf: Uint8Array;
  },
  recorded: Recorded,
): Promise<boolean> {
  requireRecorded(handle, recorded);
  const hash = sha256(document.pdf);
  const same = await handle.tables
    .selectFrom('referenceDocuments')
    .select('id')
    .where('toolId', '=', document.toolId)
    .where('sha256', '=', hash)
    .executeTakeFirst();
  if (same) return false;
  await handle.tables
    .insertInto('referenceDocuments')
    .values({
      ...document,
      pdf: Buffer.from(document.pdf),
      sizeBytes: document.pdf.length,
      sha256: hash,
      importedAt: handle.at,
      importedBy: handle.actor,
    })
    .execute();
  return true;
}

/** Every edition of every tool, the newest import first. */
export function referenceDocuments(handle: ReadHandle): Promise<ReferenceDocument[]> {
  return handle.tables
    .selectFrom('referenceDocuments')
    .select(listed)
    .orderBy('importedAt', 'desc')
    .orderBy('id')
    .execute();
}

/** An edition with its pages. */
export async function referenceDocument(
  handle: ReadHandle,
  id: string,
): Promise<{ document: ReferenceDocument; pdf: Uint8Array<ArrayBuffer> } | undefined> {
  const found = await handle.tables
    .selectFrom('referenceDocuments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { pdf, ...document } = found;
  return { document, pdf: new Uint8Array(pdf) };
}

/** Takes an edition away. False when there is none. */
export async function removeReferenceDocument(
  handle: WriteHandle,
  id: string,
  recorded: Recorded,
): Promise<boolean> {
  requireRecorded(handle, recorded);
  const done = await handle.tables.deleteFrom('referenceDocuments').where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}
