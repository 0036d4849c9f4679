import type { Insertable, Selectable, Updateable } from 'kysely';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { sha256 } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { CompensationClaimsTable, CompensationDocumentsTable } from './tables/compensation.ts';

export type ClaimRecord = Selectable<CompensationClaimsTable>;
/** A document as listed: all but its bytes. */
export type ClaimDocument = Omit<Selectable<CompensationDocumentsTable>, 'bytes'>;
export type ClaimFilter = 'open' | 'decided' | 'closed';
/** Which claims are listed, and for whom. */
export type ClaimList = { filter: ClaimFilter; query: string; viewerId: string };

const statesOf = { open: ['open'], decided: ['decided', 'told'], closed: ['closed'] } as const;
const documentFields = [
  'id',
  'claimId',
  'label',
  'type',
  'byteCount',
  'sha256',
  'addedAt',
  'addedBy',
] as const;

export async function addClaim(
  handle: WriteHandle,
  claim: Insertable<CompensationClaimsTable>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.insertInto('compensationClaims').values(claim).execute();
}

/** The complaint that a claim came from. The id alone is no reading of it: it decides who may read it. */
export async function complaintOfClaim(handle: ReadHandle, id: string): Promise<string | null | undefined> {
  const row = await handle.tables
    .selectFrom('compensationClaims')
    .select('complaintId')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && row.complaintId;
}

export function claimById(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<ClaimRecord | undefined> {
  requireRecorded(handle, recorded);
  return handle.tables.selectFrom('compensationClaims').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The claims that came from a complaint, in the order in which they were opened. */
export function claimsOfComplaint(
  handle: ReadHandle,
  complaintId: string,
): Promise<Pick<ClaimRecord, 'id' | 'number' | 'state'>[]> {
  return handle.tables
    .selectFrom('compensationClaims')
    .select(['id', 'number', 'state'])
    .where('complaintId', '=', complaintId)
    .orderBy('openedAt')
    .execute();
}

export async function changeClaim(
  handle: WriteHandle,
  id: string,
  facts: Omit<Updateable<CompensationClaimsTable>, 'id' | 'number'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('compensationClaims').set(facts).where('id', '=', id).execute();
}

/** How many claims a list holds; those from a complaint that concerns the viewer are not among them. */
export async function countClaims(handle: ReadHandle, list: ClaimList): Promise<number> {
  const { total } = await listed(handle, list)
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** One page of a list: what waits longest first, what is closed newest first. */
export function claimsPage(
  handle: ReadHandle,
  list: ClaimList,
  { offset, limit }: { offset: number; limit: number },
  recorded: Recorded,
): Promise<ClaimRecord[]> {
  requireRecorded(handle, recorded);
  return listed(handle, list)
    .selectAll('compensationClaims')
    .orderBy('compensationClaims.openedAt', list.filter === 'closed' ? 'desc' : 'asc')
    .orderBy('compensationClaims.number')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** Keeps a paper that a claim rests on. */
export async function addClaimDocument(
  handle: WriteHandle,
  document: Pick<Selectable<CompensationDocumentsTable>, 'claimId' | 'label' | 'type' | 'bytes'>,
  recorded: Recorded,
): Promise<string> {
  requireRecorded(handle, recorded);
  const id = handle.ids.next();
  await handle.tables
    .insertInto('compensationDocuments')
    .values({
      ...document,
      id,
      bytes: Buffer.from(document.bytes),
      byteCount: document.bytes.length,
      sha256: sha256(document.bytes),
      addedAt: handle.at,
      addedBy: handle.actor,
    })
    .execute();
  return id;
}

/** The papers of a claim in the order in which they were attached. */
export function claimDocuments(handle: ReadHandle, claimId: string): Promise<ClaimDocument[]> {
  return handle.tables
    .selectFrom('compensationDocuments')
    .select(documentFields)
    .where('claimId', '=', claimId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

/** Which claim a paper belongs to, and what it is. */
export function claimDocumentById(handle: ReadHandle, id: string): Promise<ClaimDocument | undefined> {
  return handle.tables
    .selectFrom('compensationDocuments')
    .select(documentFields)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The paper itself. */
export async function claimDocumentBytes(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<Uint8Array<ArrayBuffer>> {
  requireRecorded(handle, recorded);
  const { bytes } = await handle.tables
    .selectFrom('compensationDocuments')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return new Uint8Array(bytes);
}

function listed(handle: ReadHandle, { filter, query, viewerId }: ClaimList) {
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  return handle.tables
    .selectFrom('compensationClaims')
    .where('compensationClaims.state', 'in', statesOf[filter])
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('complaintConcerns')
            .select('complaintConcerns.staffId')
            .where('complaintConcerns.staffId', '=', viewerId)
            .whereRef('complaintConcerns.complaintId', '=', 'compensationClaims.complaintId'),
        ),
      ),
    )
    .where((is) => is.and(words.map((word) => is('compensationClaims.searchText', 'like', `%${word}%`))));
}
