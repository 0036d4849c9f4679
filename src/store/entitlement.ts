import type { Selectable } from 'kysely';
import { toLatinDigits } from '../domain/people/digits.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import type { EvidenceFinding, ReopenCause } from '../domain/entitlement/decision.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { RequestRecord } from './requests.ts';
import type { Tables } from './tables.ts';

/** A paper or fact that shows entitlement, and what its review found. */
export type EvidenceRecord = Selectable<Tables['evidence']>;
/** A decision on entitlement with the conditions that it applied, each with its answer. */
export type DecisionRecord = Selectable<Tables['entitlementDecisions']>;

export async function addEvidence(
  handle: WriteHandle,
  evidence: Pick<EvidenceRecord, 'id' | 'requestId' | 'requirementId' | 'title' | 'handedInOn'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('evidence')
    .values({
      ...evidence,
      finding: null,
      note: '',
      reviewedAt: null,
      reviewedBy: null,
      addedAt: handle.at,
      addedBy: handle.actor,
    })
    .execute();
}

/** Keeps what a review found; a later review stands instead, and the chain keeps both. */
export async function reviewEvidence(
  handle: WriteHandle,
  id: string,
  review: { finding: EvidenceFinding; note: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('evidence')
    .set({ ...review, reviewedAt: handle.at, reviewedBy: handle.actor })
    .where('id', '=', id)
    .execute();
}

/** A request's evidence in the order in which it came. */
export function evidenceOf(handle: ReadHandle, requestId: string): Promise<EvidenceRecord[]> {
  return handle.tables
    .selectFrom('evidence')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

export async function addDecision(
  handle: WriteHandle,
  decision: Pick<
    DecisionRecord,
    'id' | 'requestId' | 'verdict' | 'announcementId' | 'conditionsJson' | 'note'
  >,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('entitlementDecisions')
    .values({
      ...decision,
      decidedAt: handle.at,
      decidedBy: handle.actor,
      reopenedAt: null,
      reopenedBy: null,
      reopenCause: null,
      reopenReason: null,
    })
    .execute();
}

/** The decision on a request's entitlement that stands, if there is one. */
export function decisionOf(handle: ReadHandle, requestId: string): Promise<DecisionRecord | undefined> {
  return handle.tables
    .selectFrom('entitlementDecisions')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('reopenedAt', 'is', null)
    .executeTakeFirst();
}

/** The decisions that were reopened, the first one first: they stay on record. */
export function reopenedDecisions(handle: ReadHandle, requestId: string): Promise<DecisionRecord[]> {
  return handle.tables
    .selectFrom('entitlementDecisions')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('reopenedAt', 'is not', null)
    .orderBy('decidedAt')
    .execute();
}

/** A decision stands no longer; it stays on record with who reopened it and why. */
export async function reopenDecision(
  handle: WriteHandle,
  id: string,
  { cause, reason }: { cause: ReopenCause; reason: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('entitlementDecisions')
    .set({ reopenedAt: handle.at, reopenedBy: handle.actor, reopenCause: cause, reopenReason: reason })
    .where('id', '=', id)
    .execute();
}

/** The ids of those who received the request at the desk. */
export async function registrarsOf(handle: ReadHandle, requestId: string): Promise<string[]> {
  const rows = await handle.tables
    .selectFrom('visits')
    .select('startedBy')
    .distinct()
    .where('requestId', '=', requestId)
    .execute();
  return rows.map(({ startedBy }) => startedBy);
}

/**
 * A page of the complete requests, by number or beneficiary: those whose entitlement is undecided, the longest
 * waiting first, or the decided ones, the latest first. Names are searched, not read: whoever shows one records it.
 */
export async function requestsForEntitlement(
  handle: ReadHandle,
  wanted: { query: string; isDecided: boolean; page: number; size: number },
): Promise<{ requests: RequestRecord[]; total: number }> {
  const { isDecided, page, size } = wanted;
  const number = toLatinDigits(wanted.query).trim();
  const words = normaliseForSearch(wanted.query)
    .split(' ')
    .filter((word) => word !== '');
  const found = handle.tables
    .selectFrom('requests')
    .where('requests.completedOn', 'is not', null)
    .where('requests.journey', '=', 'request')
    .where('requests.serviceId', 'is not', null)
    .where('requests.beneficiaryId', 'is not', null)
    .where((is) => {
      const decided = is.exists(
        is
          .selectFrom('entitlementDecisions')
          .select('entitlementDecisions.requestId')
          .whereRef('entitlementDecisions.requestId', '=', 'requests.id')
          .where('entitlementDecisions.reopenedAt', 'is', null),
      );
      return isDecided ? decided : is.not(decided);
    })
    .$if(words.length > 0, (query) =>
      query.where((is) =>
        is.or([
          is('requests.number', 'like', `%${number}%`),
          is(
            'requests.beneficiaryId',
            'in',
            is
              .selectFrom('people')
              .select('people.id')
              .where((has) => has.and(words.map((word) => has('nameNormalised', 'like', `%${word}%`)))),
          ),
        ]),
      ),
    );
  const { total } = await found
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const order = isDecided ? 'desc' : 'asc';
  const requests = await found
    .selectAll('requests')
    .orderBy('requests.completedOn', order)
    .orderBy('requests.number', order)
    .limit(size)
    .offset(page * size)
    .execute();
  return { requests, total };
}

/** A request by its id; undefined when there is none. */
export function findRequest(handle: ReadHandle, id: string): Promise<RequestRecord | undefined> {
  return handle.tables.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
}
