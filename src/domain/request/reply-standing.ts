import type { HolidayList } from '../time/holidays.ts';
import { addDays, compareDates } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { addWorkingDays } from '../time/working-days.ts';

/** How a request that awaits its reply stands to the rule that it was made under. */
export const replyStandings = [
  'not-stated',
  'on-time',
  'due-soon',
  'overdue',
  'too-early',
  'may-be-answered',
] as const;
export type ReplyStanding = (typeof replyStandings)[number];

/** The reply date that a request was given when it became complete; null where its policy states none. */
export type ReplyDue = { kind: 'latest' | 'earliest'; on: IsoDate } | null;

const soonWorkingDays = 3;

/** The last day that counts as due soon. */
export function dueSoonUntil(day: IsoDate, holidays: HolidayList = {}): IsoDate {
  return addWorkingDays(day, soonWorkingDays, holidays);
}

/**
 * A latest date (Mabarrah ت/٦) is due soon within three working days and overdue after it. An earliest date
 * (Athar, Amass, Enaya التعامل/٥) is never a deadline: before it nothing is promised, from it on an answer may come.
 */
export function replyStanding(reply: ReplyDue, day: IsoDate, holidays: HolidayList = {}): ReplyStanding {
  if (reply === null) return 'not-stated';
  if (reply.kind === 'earliest') return compareDates(day, reply.on) < 0 ? 'too-early' : 'may-be-answered';
  if (compareDates(reply.on, day) < 0) return 'overdue';
  return compareDates(reply.on, dueSoonUntil(day, holidays)) <= 0 ? 'due-soon' : 'on-time';
}

/** The reply dates of requests with a standing, first and last day included; null: any day, or no date at all. */
export type ReplyRange = { kind: 'latest' | 'earliest' | null; from: IsoDate | null; until: IsoDate | null };

/** Which reply dates have a standing on a day: how a list finds them without reading each request. */
export function replyRange(standing: ReplyStanding, day: IsoDate, holidays: HolidayList = {}): ReplyRange {
  switch (standing) {
    case 'not-stated':
      return { kind: null, from: null, until: null };
    case 'overdue':
      return { kind: 'latest', from: null, until: addDays(day, -1) };
    case 'due-soon':
      return { kind: 'latest', from: day, until: dueSoonUntil(day, holidays) };
    case 'on-time':
      return { kind: 'latest', from: addDays(dueSoonUntil(day, holidays), 1), until: null };
    case 'too-early':
      return { kind: 'earliest', from: addDays(day, 1), until: null };
    case 'may-be-answered':
      return { kind: 'earliest', from: null, until: day };
  }
}
