import type { Selectable } from 'kysely';
import { sha256 } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { SlipsTable } from './tables.ts';

/** A slip as listed: all but its paper. Issued and printed are different states. */
export type SlipRecord = Omit<Selectable<SlipsTable>, 'pdf'>;

const listed = [
  'id',
  'serial',
  'kind',
  'subjectKind',
  'subjectId',
  'requestId',
  'visitId',
  'contentJson',
  'contentHash',
  'pdfSha256',
  'issuedAt',
  'issuedBy',
  'print',
  'printCount',
  'printedAt',
  'handedOverAt',
] as const;

/** Keeps a slip: from here on it is issued, whether it is ever printed or not. */
export async function addSlip(
  handle: WriteHandle,
  slip: Pick<
    SlipRecord,
    | 'id'
    | 'serial'
    | 'kind'
    | 'subjectKind'
    | 'subjectId'
    | 'requestId'
    | 'visitId'
    | 'contentJson'
    | 'contentHash'
  > & {
    pdf: Uint8Array;
  },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('slips')
    .values({
      ...slip,
      pdf: Buffer.from(slip.pdf),
      pdfSha256: sha256(slip.pdf),
      issuedAt: handle.at,
      issuedBy: handle.actor,
      print: 'not-printed',
      printCount: 0,
      printedAt: null,
      handedOverAt: null,
    })
    .execute();
}

export function slipById(handle: ReadHandle, id: string): Promise<SlipRecord | undefined> {
  return handle.tables.selectFrom('slips').select(listed).where('id', '=', id).executeTakeFirst();
}

/** The request's slips in the order in which they were issued. */
export function slipsOf(handle: ReadHandle, requestId: string): Promise<SlipRecord[]> {
  return handle.tables
    .selectFrom('slips')
    .select(listed)
    .where('requestId', '=', requestId)
    .orderBy('issuedAt')
    .orderBy('serial')
    .execute();
}

/** The slips about something that is no visit, in the order in which they were issued. */
export function slipsAbout(handle: ReadHandle, subject: { kind: string; id: string }): Promise<SlipRecord[]> {
  return handle.tables
    .selectFrom('slips')
    .select(listed)
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('issuedAt')
    .orderBy('serial')
    .execute();
}

/** The slip's PDF. The entry that was recorded must say who took it out. */
export async function slipPdf(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<Uint8Array<ArrayBuffer>> {
  requireRecorded(handle, recorded);
  const { pdf } = await handle.tables
    .selectFrom('slips')
    .select('pdf')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return new Uint8Array(pdf);
}

/** Notes what became of handing the slip to the printer. */
export async function notePrint(
  handle: WriteHandle,
  id: string,
  outcome: 'handed-to-printer' | 'failed',
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('slips')
    .set((is) =>
      outcome === 'failed'
        ? { print: outcome }
        : { print: outcome, printCount: is('printCount', '+', 1), printedAt: handle.at },
    )
    .where('id', '=', id)
    .execute();
}

/** The slip is in the beneficiary's hand. */
export async function noteHandedOver(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('slips').set({ handedOverAt: handle.at }).where('id', '=', id).execute();
}
