import { parseDate } from '@internationalized/date';
import { isoDate } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';

/** After so many months an answer is looked at again, so that it stays «دقيقة سليمة صحيحة» (Mabarrah ت/١). */
export const checkEveryMonths = 6;

/** The last day on which an answer may have been checked to count as stale today. */
export function lastStaleDay(today: IsoDate): IsoDate {
  return isoDate(parseDate(today).subtract({ months: checkEveryMonths }).toString());
}

/** Whether an answer has not been checked for six months. */
export function isStale(checkedOn: IsoDate, today: IsoDate): boolean {
  return checkedOn <= lastStaleDay(today);
}
