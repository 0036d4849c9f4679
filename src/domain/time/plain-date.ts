import { fromAbsolute, parseDate, toCalendarDate } from '@internationalized/date';
import { z } from 'zod';

/** A Gregorian calendar day, 'YYYY-MM-DD'. Text order is date order. */
export const isoDateSchema = z.iso.date('not-a-date').brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDateSchema>;

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Marks text known to be a day. Throws RangeError for anything else: input of people is parsed instead. */
export function isoDate(text: string): IsoDate {
  const result = isoDateSchema.safeParse(text);
  if (!result.success) throw new RangeError(`Not an ISO date: ${text}`);
  return result.data;
}

/** The day it is in Riyadh (UTC+3) at an instant. Throws RangeError for an invalid Date. */
export function riyadhDay(instant: Date): IsoDate {
  if (Number.isNaN(instant.getTime())) throw new RangeError('Not an instant');
  return isoDate(toCalendarDate(fromAbsolute(instant.getTime(), 'Asia/Riyadh')).toString());
}

/** The instant at which a day begins in Riyadh, ISO 8601 in UTC. */
export function startOfDay(day: IsoDate): string {
  return new Date(`${day}T00:00:00+03:00`).toISOString();
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(parseDate(date).add({ days }).toString());
}

/** Whole days from one day to another, negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return parseDate(to).compare(parseDate(from));
}

/** Below 0 when `a` comes first, 0 for the same day, above 0 when `b` comes first. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function weekday(date: IsoDate): Weekday {
  return new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday;
}

/** The Gregorian year of a day. */
export function gregorianYear(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
