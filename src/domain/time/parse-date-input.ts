import { toLatinDigits } from '../people/digits.ts';
import { daysInHijriMonth, fromHijri, hijriYears } from './hijri.ts';
import { isoDateSchema } from './plain-date.ts';
import type { IsoDate } from './plain-date.ts';

/** A date as typed: the Gregorian day it means, and the calendar it was typed in. */
export type DateInput = {
  date: IsoDate;
  calendar: 'hijri' | 'gregorian';
};

/** Why a text is not a date. `short-hijri-month`: day 30 of a month that has 29 days in that year. */
export type DateInputError =
  | 'empty'
  | 'not-a-date'
  | 'year-out-of-range'
  | 'calendar-disagrees'
  | 'no-such-month'
  | 'no-such-day'
  | 'short-hijri-month';

const firstGregorianYear = 1700;
const typedYears = { first: 1882, last: 2173 } as const;
const yearFirst = /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/;
const dayFirst = /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/;
const eraAtEnd = /\s*(?:(?<hijri>هجري|هـ?|A\.?H\.?|H)|(?<gregorian>ميلادي|م|A\.?D\.?|C\.?E\.?|G))\.?$/iu;

/**
 * Reads a day as typed: year first or day first, with / - . or spaces, Arabic or Latin digits, هـ or م
 * after it or not. A year below 1700 is Hijri (Umm al-Qura). Nothing is clamped to a nearby day.
 */
export function parseDateInput(
  input: string,
): { ok: true; value: DateInput } | { ok: false; error: DateInputError } {
  const text = toLatinDigits(input.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (text === '') return { ok: false, error: 'empty' };
  const era = eraAtEnd.exec(text);
  const numbers = text.slice(0, era?.index).replace(/\s*[/.\p{Pd}]\s*|\s+/gu, '/');
  const parts = (yearFirst.exec(numbers) ?? dayFirst.exec(numbers))?.groups;
  if (parts === undefined) return { ok: false, error: 'not-a-date' };

  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  const calendar = year < firstGregorianYear ? 'hijri' : 'gregorian';
  if (era !== null && era.groups?.[calendar] === undefined) return { ok: false, error: 'calendar-disagrees' };
  const years = calendar === 'hijri' ? hijriYears : typedYears;
  if (year < years.first || year > years.last) return { ok: false, error: 'year-out-of-range' };
  if (month < 1 || month > 12) return { ok: false, error: 'no-such-month' };

  if (calendar === 'gregorian') {
    const date = isoDateSchema.safeParse([pad(year, 4), pad(month, 2), pad(day, 2)].join('-'));
    return date.success
      ? { ok: true, value: { date: date.data, calendar } }
      : { ok: false, error: 'no-such-day' };
  }
  if (day < 1 || day > 30) return { ok: false, error: 'no-such-day' };
  if (day > daysInHijriMonth(year, month)) return { ok: false, error: 'short-hijri-month' };
  return { ok: true, value: { date: fromHijri(year, month, day), calendar } };
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
