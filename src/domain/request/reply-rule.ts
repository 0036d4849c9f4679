import type { ReplyRule } from '../policy/policy-schema.ts';
import type { HolidayList } from '../time/holidays.ts';
import { addDays } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { addWorkingDays } from '../time/working-days.ts';

/** When an answer to a request may be expected: not before one day, or not after another; null where nothing is said. */
export type ReplyDates = { notBefore: IsoDate | null; notAfter: IsoDate | null };

/**
 * The reply dates of a request that was complete on a day. A latest date is counted in working days
 * (Mabarrah ت/٦), with the supervisor's corrections to the days off. An earliest date (Athar, Amass,
 * Enaya التعامل/٥) is plain days, not moved to a working day, and never a deadline. No rule, no dates.
 */
export function replyFor(
  rule: ReplyRule | null,
  completedOn: IsoDate,
  holidays: HolidayList = {},
): ReplyDates {
  if (rule === null) return { notBefore: null, notAfter: null };
  return rule.kind === 'latest'
    ? { notBefore: null, notAfter: addWorkingDays(completedOn, rule.workingDays, holidays) }
    : { notBefore: addDays(completedOn, rule.days), notAfter: null };
}
