import type { Period } from '../domain/feedback/period.ts';
import type { FairnessCase } from '../domain/oversight/fairness.ts';
import { addDays, startOfDay } from '../domain/time/plain-date.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { daysBetweenDays, minutesBetweenInstants, riyadhDayOfInstant } from './dialect.ts';
import type { ReadHandle } from './handle.ts';

/** How many of a thing: counted in the store, so that no file is opened for it. */
export type Tally = { id: string | null; count: number };

/** Visits that began in the period, by the channel of their request. */
export function visitsByChannel(handle: ReadHandle, period: Period): Promise<Tally[]> {
  return visitsIn(handle, period)
    .select((is) => ['requests.channelId as id', is.fn.countAll<number>().as('count')])
    .groupBy('requests.channelId')
    .execute();
}

/** The same by service; null for referrals and visits that ended before a service was chosen. */
export function visitsByService(handle: ReadHandle, period: Period): Promise<Tally[]> {
  return visitsIn(handle, period)
    .select((is) => ['requests.serviceId as id', is.fn.countAll<number>().as('count')])
    .groupBy('requests.serviceId')
    .execute();
}

function visitsIn(handle: ReadHandle, { from, until }: Period) {
  return handle.tables
    .selectFrom('visits')
    .innerJoin('requests', 'requests.id', 'visits.requestId')
    .where('visits.startedAt', '>=', startOfDay(from))
    .where('visits.startedAt', '<', startOfDay(addDays(until, 1)));
}

/** Requests that began in the period, by journey and whether they became complete. */
export function requestsByOutcome(
  handle: ReadHandle,
  { from, until }: Period,
): Promise<{ journey: string; stage: string; count: number }[]> {
  return handle.tables
    .selectFrom('requests')
    .select((is) => ['journey', 'stage', is.fn.countAll<number>().as('count')])
    .where('requests.journey', 'in', ['request', 'referral'])
    .where('requests.createdAt', '>=', startOfDay(from))
    .where('requests.createdAt', '<', startOfDay(addDays(until, 1)))
    .groupBy(['journey', 'stage'])
    .execute();
}

/** Decisions of the period, and how many of those with a latest reply date came after it (Mabarrah ت/٦). */
export async function decisionsIn(
  handle: ReadHandle,
  { from, until }: Period,
): Promise<{ accepted: number; rejected: number; late: number }> {
  const rows = await handle.tables
    .selectFrom('requestSteps')
    .innerJoin('requests', 'requests.id', 'requestSteps.requestId')
    .select(['requestSteps.detailsJson', 'requestSteps.happenedOn', 'requests.replyKind', 'requests.replyOn'])
    .where('requestSteps.step', '=', 'decided')
    .where('requestSteps.undoneAt', 'is', null)
    .where('requestSteps.happenedOn', '>=', from)
    .where('requestSteps.happenedOn', '<=', until)
    .execute();
  const accepted = rows.filter(({ detailsJson }) => isAccepted(detailsJson)).length;
  const late = rows.filter(
    ({ replyKind, replyOn, happenedOn }) =>
      replyKind === 'latest' && replyOn !== null && happenedOn > replyOn,
  ).length;
  return { accepted, rejected: rows.length - accepted, late };
}

/** By what people are grouped to see whether they are treated alike. */
export type FairnessGroup = 'service' | 'category';

/** The requests that began in the period, by either group: times and outcome, and nothing else of their people. */
export async function fairnessCases(
  handle: ReadHandle,
  { from, until }: Period,
): Promise<Record<FairnessGroup, FairnessCase[]>> {
  const rows = await handle.tables
    .selectFrom('requests')
    .innerJoin('people', 'people.id', 'requests.beneficiaryId')
    .leftJoin('requestSteps', (join) =>
      join
        .onRef('requestSteps.requestId', '=', 'requests.id')
        .on('requestSteps.step', '=', 'decided')
        .on('requestSteps.undoneAt', 'is', null),
    )
    .select((is) => [
      'requests.serviceId',
      'people.kind',
      'people.gender',
      is
        .selectFrom('visits')
        .select((visit) =>
          visit.fn.sum<number>(minutesBetweenInstants('visits.startedAt', 'visits.endedAt')).as('minutes'),
        )
        .whereRef('visits.requestId', '=', 'requests.id')
        .where('visits.endedAt', 'is not', null)
        .as('minutes'),
      daysBetweenDays(riyadhDayOfInstant('requests.createdAt'), 'requests.completedOn').as('daysToComplete'),
      daysBetweenDays('requests.completedOn', 'requestSteps.happenedOn').as('daysToDecision'),
      'requestSteps.detailsJson',
    ])
    .where('requests.journey', '=', 'request')
    .where('requests.serviceId', 'is not', null)
    .where('requests.createdAt', '>=', startOfDay(from))
    .where('requests.createdAt', '<', startOfDay(addDays(until, 1)))
    .orderBy('requests.serviceId')
    .orderBy('people.gender')
    .execute();
  const cases: Record<FairnessGroup, FairnessCase[]> = { service: [], category: [] };
  for (const { serviceId, kind, gender, minutes, detailsJson, ...days } of rows) {
    // Whoever still sits at the desk for the first time is no case yet.
    if (minutes === null) continue;
    const outcome = detailsJson === null ? null : isAccepted(detailsJson) ? 'accepted' : 'rejected';
    const one = { ...days, deskMinutes: minutes, outcome } as const;
    cases.service.push({ ...one, group: serviceId ?? '' });
    cases.category.push({ ...one, group: kind === 'organisation' ? kind : (gender ?? kind) });
  }
  return cases;
}

function isAccepted(detailsJson: string): boolean {
  const details: unknown = JSON.parse(detailsJson);
  return (
    typeof details === 'object' && details !== null && 'outcome' in details && details.outcome === 'accepted'
  );
}

/** Complaints received in the period, by kind, without those that concern whoever reads. */
export function complaintsByKind(
  handle: ReadHandle,
  { from, until }: Period,
  readerId: string,
): Promise<Tally[]> {
  return handle.tables
    .selectFrom('complaints')
    .select((is) => ['kind as id', is.fn.countAll<number>().as('count')])
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', until)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('complaintConcerns')
            .select('complaintConcerns.staffId')
            .whereRef('complaintConcerns.complaintId', '=', 'complaints.id')
            .where('complaintConcerns.staffId', '=', readerId),
        ),
      ),
    )
    .groupBy('kind')
    .execute();
}

/** Questions asked in the period, by how they stand. */
export function inquiriesByStatus(handle: ReadHandle, { from, until }: Period): Promise<Tally[]> {
  return handle.tables
    .selectFrom('inquiries')
    .select((is) => ['status as id', is.fn.countAll<number>().as('count')])
    .where('inquiries.askedAt', '>=', startOfDay(from))
    .where('inquiries.askedAt', '<', startOfDay(addDays(until, 1)))
    .groupBy('status')
    .execute();
}

/** Referrals of the period by how they ended; null for those that are still followed. */
export function referralsByEnding(handle: ReadHandle, { from, until }: Period): Promise<Tally[]> {
  return handle.tables
    .selectFrom('requests')
    .leftJoin('referralEndings', 'referralEndings.requestId', 'requests.id')
    .select((is) => ['referralEndings.ending as id', is.fn.countAll<number>().as('count')])
    .where('requests.journey', '=', 'referral')
    .where('requests.agencyId', 'is not', null)
    .where('requests.createdAt', '>=', startOfDay(from))
    .where('requests.createdAt', '<', startOfDay(addDays(until, 1)))
    .groupBy('referralEndings.ending')
    .execute();
}

/** How many visits began on a day, and how many requests wait for their people to come back. */
export async function visitFigures(
  handle: ReadHandle,
  period: Period,
): Promise<{ visits: number; drafts: number }> {
  const count = { count: 0 };
  const visits = await visitsIn(handle, period)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  const drafts = await handle.tables
    .selectFrom('requests')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('journey', '=', 'request')
    .where('stage', '=', 'draft')
    .executeTakeFirst();
  return { visits: (visits ?? count).count, drafts: (drafts ?? count).count };
}

/** How many appointments are planned for a day. */
export async function appointmentsOn(handle: ReadHandle, day: IsoDate): Promise<number> {
  const { total } = await handle.tables
    .selectFrom('appointments')
    .select((is) => is.fn.countAll<number>().as('total'))
    .where('state', '=', 'planned')
    .where('onDay', '=', day)
    .executeTakeFirstOrThrow();
  return total;
}

/** How many planned means of measuring satisfaction have passed their last day and were not carried out. */
export async function overdueMeasures(handle: ReadHandle, day: IsoDate): Promise<number> {
  const { total } = await handle.tables
    .selectFrom('satisfactionMeasures')
    .select((is) => is.fn.countAll<number>().as('total'))
    .where('plannedUntil', '<', day)
    .where('doneOn', 'is', null)
    .where('dropReason', 'is', null)
    .executeTakeFirstOrThrow();
  return total;
}

/** How many obstacles nothing has been changed about. */
export async function openObstacles(handle: ReadHandle): Promise<number> {
  const { total } = await handle.tables
    .selectFrom('obstacles')
    .select((is) => is.fn.countAll<number>().as('total'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return total;
}
