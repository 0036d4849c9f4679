import type { Period } from '../domain/feedback/period.ts';
import type { ComplaintCase, InquiryCase, OfficerCase } from '../domain/oversight/follow-up.ts';
import { addDays, daysBetween, isoDate, startOfDay } from '../domain/time/plain-date.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { daysBetweenDays, riyadhDayOfInstant } from './dialect.ts';
import type { ReadHandle } from './handle.ts';

const undecided = ['received', 'looked-into', 'settlement-tried'];

/** The complaints received in a period, without those that concern whoever reads, and nothing of anybody in them. */
export async function complaintCases(
  handle: ReadHandle,
  { from, until }: Period,
  { readerId, today }: { readerId: string; today: IsoDate },
): Promise<ComplaintCase[]> {
  const rows = await handle.tables
    .selectFrom('complaints')
    .select([
      'kind',
      'state',
      'channelId',
      'dueOn',
      daysBetweenDays('complaints.receivedOn', 'complaints.decidedOn').as('daysToDecision'),
    ])
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
    .execute();
  return rows.map(({ dueOn, ...row }) => ({
    ...row,
    isOverdue: dueOn !== null && dueOn < today && undecided.includes(row.state),
  }));
}

/** The questions of a period; how long those took that went beyond the desk. */
export function inquiryCases(handle: ReadHandle, { from, until }: Period): Promise<InquiryCase[]> {
  return handle.tables
    .selectFrom('inquiries')
    .select([
      'status',
      'channelId',
      daysBetweenDays(riyadhDayOfInstant('inquiries.askedAt'), riyadhDayOfInstant('inquiries.repliedAt')).as(
        'daysToReply',
      ),
    ])
    .where('inquiries.askedAt', '>=', startOfDay(from))
    .where('inquiries.askedAt', '<', startOfDay(addDays(until, 1)))
    .execute();
}

/** The contact officers there are today: whether their hours are known, and how old what is known of them is. */
export async function officerCases(handle: ReadHandle, today: IsoDate): Promise<OfficerCase[]> {
  const rows = await handle.tables
    .selectFrom('contactOfficers')
    .select(['opensAt', riyadhDayOfInstant('contactOfficers.updatedAt').as('day')])
    .where('removedAt', 'is', null)
    .execute();
  return rows.map(({ opensAt, day }) => ({
    hasHours: opensAt !== '',
    daysSinceUpdate: daysBetween(isoDate(day), today),
  }));
}
