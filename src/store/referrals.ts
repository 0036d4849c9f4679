import type { Insertable, NotNull, Selectable } from 'kysely';
import { toLatinDigits } from '../domain/people/digits.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import type { DueSpan } from '../domain/referral/follow-up-due.ts';
import type { FollowUpEnding, FollowUpOutcome } from '../domain/referral/follow-up-outcome.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import { changeRequest } from './requests.ts';
import type { RequestRecord } from './requests.ts';
import type { ReferralAttemptsTable, ReferralEndingsTable } from './tables/referrals.ts';

/** One attempt to find out whether the referred person arrived, and who made it. */
export type ReferralAttempt = Selectable<ReferralAttemptsTable> & { byName: string };
/** How a referral ended, and who said so. */
export type ReferralEnding = Selectable<ReferralEndingsTable> & { byName: string };

/** Which referrals a list holds: those due in a span of days, those whose slip was not handed over, or the ended. */
export type ReferralList =
  { kind: 'due'; span: DueSpan } | { kind: 'hand-over' } | { kind: 'ended'; ending?: FollowUpEnding };

/** A line of the worklist. */
export type ReferralLine = {
  requestId: string;
  requestNumber: string;
  beneficiaryName: string | null;
  need: string | null;
  agencyName: string | null;
  followUpOn: string | null;
  attempts: number;
  lastOutcome: FollowUpOutcome | null;
  ending: FollowUpEnding | null;
  endedAt: string | null;
};

/** The ids of a list's page, first due first (ended: newest first), and how many there are; ids are no reading. */
export async function findReferrals(
  handle: ReadHandle,
  list: ReferralList,
  { query, page, pageSize }: { query: string; page: number; pageSize: number },
): Promise<{ ids: string[]; total: number }> {
  const found = matching(handle, list, query);
  const total = await countOf(handle, list, query);
  const ordered =
    list.kind === 'ended'
      ? found.orderBy('referralEndings.at', 'desc')
      : found.orderBy('requests.followUpOn').orderBy('requests.number');
  const rows = await ordered
    .select('requests.id')
    .limit(pageSize)
    .offset(page * pageSize)
    .execute();
  return { ids: rows.map(({ id }) => id), total };
}

/** How many referrals a list holds. */
export function countReferrals(handle: ReadHandle, list: ReferralList): Promise<number> {
  return countOf(handle, list, '');
}

async function countOf(handle: ReadHandle, list: ReferralList, query: string): Promise<number> {
  const isWhole = list.kind === 'ended' && list.ending === undefined && normaliseForSearch(query) === '';
  // Nothing but a referral has such an ending, so its request need not be read to count it.
  const counted = isWhole
    ? handle.tables.selectFrom('referralEndings').select((is) => is.fn.countAll<number>().as('total'))
    : matching(handle, list, query).select((is) => is.fn.countAll<number>().as('total'));
  const { total } = await counted.executeTakeFirstOrThrow();
  return total;
}

function matching(handle: ReadHandle, list: ReferralList, query: string) {
  let found = handle.tables
    .selectFrom('requests')
    .leftJoin('referralEndings', 'referralEndings.requestId', 'requests.id')
    // By the day or the ending they are few; behind coalesce the wide index on the journey stays out of their way.
    .where((is) => is(is.fn.coalesce('requests.journey', is.val('')), '=', 'referral'));
  if (list.kind === 'ended') {
    found = found.where('referralEndings.at', 'is not', null);
    if (list.ending !== undefined) found = found.where('referralEndings.ending', '=', list.ending);
  } else {
    // A day to follow up on stands from the slip's issue until the referral ends.
    found = found.where('requests.followUpOn', 'is not', null).where('referralEndings.at', 'is', null);
  }
  if (list.kind === 'due' && list.span.after !== null) {
    found = found.where('requests.followUpOn', '>', list.span.after);
  }
  if (list.kind === 'due' && list.span.through !== null) {
    found = found.where('requests.followUpOn', '<=', list.span.through);
  }
  if (list.kind === 'hand-over') found = found.where('requests.id', 'in', notHandedOver(handle));
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return found;
  const typed = toLatinDigits(query).trim();
  return found.where((is) =>
    is.or([
      is('requests.number', '=', typed),
      is(
        'requests.id',
        'in',
        is
          .selectFrom('slips')
          .select('slips.requestId')
          .where('serial', '=', typed)
          .$narrowType<{ requestId: NotNull }>(),
      ),
      is(
        // Behind coalesce: the list's own index goes first, and each of its requests is looked up among the people.
        is.fn.coalesce('requests.beneficiaryId', is.val('')),
        'in',
        is
          .selectFrom('people')
          .select('people.id')
          .where((person) => person.and(words.map((word) => person('nameNormalised', 'like', `%${word}%`)))),
      ),
    ]),
  );
}

/** Requests whose last referral slip is not in the beneficiary's hand (Deem الإحالة/٧). */
function notHandedOver(handle: ReadHandle) {
  return handle.tables
    .selectFrom('slips')
    .select('slips.requestId')
    .where('slips.kind', '=', 'referral')
    .where('slips.handedOverAt', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('slips as later')
            .select('later.id')
            .whereRef('later.requestId', '=', 'slips.requestId')
            .where('later.kind', '=', 'referral')
            .whereRef('later.serial', '>', 'slips.serial'),
        ),
      ),
    )
    .$narrowType<{ requestId: NotNull }>();
}

/** A request of the referral journey. */
export function referralById(handle: ReadHandle, id: string): Promise<RequestRecord | undefined> {
  return handle.tables
    .selectFrom('requests')
    .selectAll()
    .where('id', '=', id)
    .where('journey', '=', 'referral')
    .executeTakeFirst();
}

/** The lines of these referrals, in this order. The entry that was recorded must name them. */
export async function referralLines(
  handle: ReadHandle,
  ids: readonly string[],
  recorded: Recorded,
): Promise<ReferralLine[]> {
  requireRecorded(handle, recorded);
  if (ids.length === 0) return [];
  const rows = await handle.tables
    .selectFrom('requests')
    .leftJoin('people', 'people.id', 'requests.beneficiaryId')
    .leftJoin('services', 'services.id', 'requests.agencyId')
    .leftJoin('organizations', 'organizations.id', 'services.organizationId')
    .leftJoin('referralEndings', 'referralEndings.requestId', 'requests.id')
    .select((is) => [
      'requests.id as requestId',
      'requests.number as requestNumber',
      'people.name as beneficiaryName',
      'requests.need',
      'organizations.name as agencyName',
      'requests.followUpOn',
      'referralEndings.ending',
      'referralEndings.at as endedAt',
      is
        .selectFrom('referralAttempts')
        .whereRef('referralAttempts.requestId', '=', 'requests.id')
        .select((attempt) => attempt.fn.countAll<number>().as('count'))
        .as('attempts'),
      is
        .selectFrom('referralAttempts')
        .whereRef('referralAttempts.requestId', '=', 'requests.id')
        .select('referralAttempts.outcome')
        .orderBy('position', 'desc')
        .limit(1)
        .as('lastOutcome'),
    ])
    .where('requests.id', 'in', ids)
    .execute();
  const lineOf = new Map(rows.map((row) => [row.requestId, { ...row, attempts: row.attempts ?? 0 }]));
  return ids.flatMap((id) => lineOf.get(id) ?? []);
}

/** The attempts of a referral, first to last. */
export function referralAttempts(
  handle: ReadHandle,
  requestId: string,
  recorded: Recorded,
): Promise<ReferralAttempt[]> {
  requireRecorded(handle, recorded);
  return handle.tables
    .selectFrom('referralAttempts')
    .innerJoin('staff', 'staff.id', 'referralAttempts.byId')
    .selectAll('referralAttempts')
    .select('staff.name as byName')
    .where('requestId', '=', requestId)
    .orderBy('position')
    .execute();
}

export function referralEnding(handle: ReadHandle, requestId: string): Promise<ReferralEnding | undefined> {
  return handle.tables
    .selectFrom('referralEndings')
    .innerJoin('staff', 'staff.id', 'referralEndings.byId')
    .selectAll('referralEndings')
    .select('staff.name as byName')
    .where('requestId', '=', requestId)
    .executeTakeFirst();
}

/** Keeps an attempt and the day of the next; without one the referral has ended. */
export async function addReferralAttempt(
  handle: WriteHandle,
  attempt: Omit<Insertable<ReferralAttemptsTable>, 'id' | 'at' | 'byId'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('referralAttempts')
    .values({ ...attempt, id: handle.ids.next(), at: handle.at, byId: handle.actor })
    .execute();
  await changeRequest(handle, attempt.requestId, { followUpOn: attempt.nextOn }, recorded);
}

/** Ends a referral: no day to follow up on is left. */
export async function endReferral(
  handle: WriteHandle,
  { requestId, ending, reason }: { requestId: string; ending: FollowUpEnding; reason: string | null },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('referralEndings')
    .values({ requestId, ending, at: handle.at, byId: handle.actor, reason, nextRequestId: null })
    .execute();
  await changeRequest(handle, requestId, { followUpOn: null }, recorded);
}

/** The new referral that takes the place of one that was passed on. */
export async function linkNextReferral(
  handle: WriteHandle,
  requestId: string,
  nextRequestId: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('referralEndings')
    .set({ nextRequestId })
    .where('requestId', '=', requestId)
    .execute();
}

/** The latest visit of a request. */
export function lastVisitOf(handle: ReadHandle, requestId: string) {
  return handle.tables
    .selectFrom('visits')
    .select(['id', 'status'])
    .where('requestId', '=', requestId)
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}
