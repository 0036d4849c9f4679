import type { NotNull, Selectable } from 'kysely';
import { sha256 } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import { slipsToHandOver } from '../domain/printing/print-job.ts';
import type { HandoverWay } from '../domain/printing/print-job.ts';
import { printsOf } from './print-jobs.ts';
import type { PrintJob } from './print-jobs.ts';
import type { SlipsTable } from './tables.ts';

/** A slip as listed: all but its paper, with every print of it. Issued and printed are different things. */
export type SlipRecord = Omit<Selectable<SlipsTable>, 'pdf'> & { prints: readonly PrintJob[] };

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
  'handedOverAt',
  'handedOverBy',
  'handedOverHow',
  'awaitsHandover',
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
      handedOverAt: null,
      handedOverBy: null,
      handedOverHow: null,
      awaitsHandover: slipsToHandOver.includes(slip.kind) ? 1 : 0,
    })
    .execute();
}

export async function slipById(handle: ReadHandle, id: string): Promise<SlipRecord | undefined> {
  const rows = await handle.tables.selectFrom('slips').select(listed).where('id', '=', id).execute();
  return (await withPrints(handle, rows))[0];
}

/** The request's slips in the order in which they were issued. */
export async function slipsOf(handle: ReadHandle, requestId: string): Promise<SlipRecord[]> {
  const rows = await handle.tables
    .selectFrom('slips')
    .select(listed)
    .where('requestId', '=', requestId)
    .orderBy('issuedAt')
    .orderBy('serial')
    .execute();
  return withPrints(handle, rows);
}

/** The slips about something that is no visit, in the order in which they were issued. */
export async function slipsAbout(
  handle: ReadHandle,
  subject: { kind: string; id: string },
): Promise<SlipRecord[]> {
  const rows = await handle.tables
    .selectFrom('slips')
    .select(listed)
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('issuedAt')
    .orderBy('serial')
    .execute();
  return withPrints(handle, rows);
}

async function withPrints(
  handle: ReadHandle,
  rows: readonly Omit<SlipRecord, 'prints'>[],
): Promise<SlipRecord[]> {
  const prints = await printsOf(
    handle,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, prints: prints.get(row.id) ?? [] }));
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

/** The slip is with whom it is for. What was noted first stands. */
export async function noteHandedOver(
  handle: WriteHandle,
  id: string,
  how: HandoverWay,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('slips')
    .set({ handedOverAt: handle.at, handedOverBy: handle.actor, handedOverHow: how, awaitsHandover: 0 })
    .where('id', '=', id)
    .where('handedOverAt', 'is', null)
    .execute();
}

/** The slip's paper came out: nothing waits for it any more. */
export async function noteCameOut(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('slips').set({ awaitsHandover: 0 }).where('id', '=', id).execute();
}

/** A slip that waits to be handed over, and whom it is for. */
export type WaitingSlip = SlipRecord & { beneficiaryName: string | null; requestNumber: string | null };

/** Slips that wait to be handed over, the newest first; of a complaint that concerns the viewer none is named. */
export async function waitingSlips(
  handle: ReadHandle,
  viewerId: string,
  { offset, limit }: { offset: number; limit: number },
  recorded: Recorded,
): Promise<{ slips: WaitingSlip[]; total: number }> {
  requireRecorded(handle, recorded);
  const waiting = handle.tables
    .selectFrom('slips')
    .where('slips.awaitsHandover', '=', 1)
    .where((is) =>
      is.or([
        is('slips.subjectKind', 'not in', ['complaint', 'compensation']),
        is.not(
          is.exists(
            is
              .selectFrom('complaintConcerns')
              .select('complaintConcerns.staffId')
              .where('complaintConcerns.staffId', '=', viewerId)
              .where((inner) =>
                inner.or([
                  inner('complaintConcerns.complaintId', '=', inner.ref('slips.subjectId')),
                  inner(
                    'complaintConcerns.complaintId',
                    'in',
                    inner
                      .selectFrom('compensationClaims')
                      .select('compensationClaims.complaintId')
                      .whereRef('compensationClaims.id', '=', 'slips.subjectId')
                      .$narrowType<{ complaintId: NotNull }>(),
                  ),
                ]),
              ),
          ),
        ),
      ]),
    );
  const { total } = await waiting
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await waiting
    .leftJoin('requests', 'requests.id', 'slips.requestId')
    .leftJoin('people', 'people.id', 'requests.beneficiaryId')
    .select(listed.map((column) => `slips.${column}` as const))
    .select(['people.name as beneficiaryName', 'requests.number as requestNumber'])
    .orderBy('slips.issuedAt', 'desc')
    .orderBy('slips.serial', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const prints = await printsOf(
    handle,
    rows.map(({ id }) => id),
  );
  return { slips: rows.map((row) => ({ ...row, prints: prints.get(row.id) ?? [] })), total };
}
