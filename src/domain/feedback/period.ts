import { daysInHijriMonth, fromHijri, toHijri } from '../time/hijri.ts';
import { addDays, isoDate } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';

/** A span of days, both ends within. */
export type Period = { from: IsoDate; until: IsoDate };
export const spans = ['month', 'quarter', 'year'] as const;
export type Span = (typeof spans)[number];
export type CalendarName = 'hijri' | 'gregorian';

const monthsIn: Record<Span, number> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter or year of a calendar in which a day lies; quarters are months 1 to 3, 4 to 6 … */
export function periodAround(day: IsoDate, span: Span, calendar: CalendarName): Period {
  const { year, month } = calendar === 'hijri' ? toHijri(day) : gregorian(day);
  const length = monthsIn[span];
  const first = month - ((month - 1) % length);
  const last = first + length - 1;
  if (calendar === 'hijri') {
    return { from: fromHijri(year, first, 1), until: fromHijri(year, last, daysInHijriMonth(year, last)) };
  }
  const next = last === 12 ? gregorianDay(year + 1, 1) : gregorianDay(year, last + 1);
  return { from: gregorianDay(year, first), until: addDays(next, -1) };
}

function gregorian(day: IsoDate): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

function gregorianDay(year: number, month: number): IsoDate {
  return isoDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}
