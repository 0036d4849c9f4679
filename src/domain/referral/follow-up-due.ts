import type { HolidayList } from '../time/holidays.ts';
import { addDays, compareDates } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../time/working-days.ts';

/** When a follow-up is due. `week`: within the next five working days. */
export const dueGroups = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** The days of a group: those after `after`, up to and with `through`; null is open. */
export type DueSpan = { after: IsoDate | null; through: IsoDate | null };

const workingDaysOfWeek = 5;
const mostCounted = 99;

/**
 * The days on which a follow-up belongs to each group, seen from today. A follow-up set for a day off is due on the
 * next working day (as `followUpDate` proposes it), so it is not late before that day has passed.
 */
export function dueSpans(today: IsoDate, holidays: HolidayList = {}): Record<DueGroup, DueSpan> {
  const before = workingDayBefore(today, holidays);
  const dueNow = isWorkingDay(today, holidays) ? today : before;
  const week = addWorkingDays(today, workingDaysOfWeek, holidays);
  return {
    overdue: { after: null, through: before },
    today: { after: before, through: dueNow },
    week: { after: dueNow, through: week },
    later: { after: week, through: null },
  };
}

/** The group of a follow-up day. */
export function dueGroupOf(day: IsoDate, today: IsoDate, holidays: HolidayList = {}): DueGroup {
  const spans = dueSpans(today, holidays);
  return dueGroups.find((group) => isWithin(day, spans[group])) ?? 'later';
}

/** How many working days a follow-up is late: at least one once its day has passed, ninety-nine at most. */
export function workingDaysLate(day: IsoDate, today: IsoDate, holidays: HolidayList = {}): number {
  let next = nextWorkingDay(day, holidays);
  if (compareDates(next, today) >= 0) return 0;
  for (let late = 0; late < mostCounted; late += 1) {
    next = nextWorkingDay(addDays(next, 1), holidays);
    if (compareDates(next, today) > 0) return Math.max(late, 1);
  }
  return mostCounted;
}

function isWithin(day: IsoDate, { after, through }: DueSpan): boolean {
  return (after === null || day > after) && (through === null || day <= through);
}

function workingDayBefore(day: IsoDate, holidays: HolidayList): IsoDate {
  let earlier = addDays(day, -1);
  while (!isWorkingDay(earlier, holidays)) earlier = addDays(earlier, -1);
  return earlier;
}
