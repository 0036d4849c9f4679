import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date';
import { isoDate } from './plain-date.ts';
import type { IsoDate } from './plain-date.ts';

/** A day of the Umm al-Qura calendar; months and days count from 1. */
export type HijriDate = {
  year: number;
  month: number;
  day: number;
};

/** The years that the Umm al-Qura tables cover. */
export const hijriYears = { first: 1300, last: 1600 } as const;

const ummAlQura = new IslamicUmalquraCalendar();
const gregorian = new GregorianCalendar();

/** The Umm al-Qura day of a Gregorian day. */
export function toHijri(date: IsoDate): HijriDate {
  const { year, month, day } = toCalendar(parseDate(date), ummAlQura);
  return { year, month, day };
}

/** The Gregorian day of an Umm al-Qura day. Throws RangeError for a day that does not exist. */
export function fromHijri(year: number, month: number, day: number): IsoDate {
  if (!isHijriDate(year, month, day)) throw new RangeError(`No such Hijri day: ${year}-${month}-${day}`);
  return isoDate(toCalendar(new CalendarDate(ummAlQura, year, month, day), gregorian).toString());
}

/** The Hijri year of a Gregorian day. */
export function hijriYear(date: IsoDate): number {
  return toHijri(date).year;
}

/** 29 or 30, as the Umm al-Qura tables have it. */
export function daysInHijriMonth(year: number, month: number): number {
  return ummAlQura.getDaysInMonth(new CalendarDate(ummAlQura, year, month, 1));
}

/** Whether the Umm al-Qura tables have this day. */
export function isHijriDate(year: number, month: number, day: number): boolean {
  return (
    [year, month, day].every(Number.isInteger) &&
    year >= hijriYears.first &&
    year <= hijriYears.last &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInHijriMonth(year, month)
  );
}
