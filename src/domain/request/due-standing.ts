import { addDays, compareDates } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';

/** How something due to a beneficiary stands on a day (Mabarrah ح/٣ «عند استحقاقها»). */
export const dueStandings = ['overdue', 'coming', 'later'] as const;
export type DueStanding = (typeof dueStandings)[number];

const comingDays = 7;

/** The last day that counts as coming due. */
export function comingUntil(day: IsoDate): IsoDate {
  return addDays(day, comingDays);
}

/** Due on its day, overdue after it, coming within a week before it. */
export function dueStanding(dueOn: IsoDate, day: IsoDate): DueStanding {
  if (compareDates(dueOn, day) < 0) return 'overdue';
  return compareDates(dueOn, comingUntil(day)) <= 0 ? 'coming' : 'later';
}
