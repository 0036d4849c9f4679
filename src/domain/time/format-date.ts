import { fromAbsolute } from '@internationalized/date';
import type { Digits } from '../people/digits.ts';
import { toArabicDigits } from '../people/digits.ts';
import { dayHalves, eras, gregorianMonths, hijriMonths, weekdays } from './calendar-names.ts';
import type { DateLocale } from './calendar-names.ts';
import { toHijri } from './hijri.ts';
import { weekday } from './plain-date.ts';
import type { IsoDate } from './plain-date.ts';

/** How a date is written. Digits follow the language unless said otherwise. */
export type DateFormat = {
  locale?: DateLocale;
  digits?: Digits;
  /** Write the day of the week before it; left out unless asked for. */
  weekday?: boolean;
  /** Write the year; left in unless told otherwise. */
  year?: boolean;
};

/** 'السبت ١١ جمادى الآخرة ١٤٤٨هـ' (with weekday), 'Saturday 11 Jumada al-Akhirah 1448 AH'. */
export function formatHijri(date: IsoDate, format: DateFormat = {}): string {
  const { year, month, day } = toHijri(date);
  const locale = format.locale ?? 'ar';
  return inWords(
    date,
    { day, month: hijriMonths[locale][month - 1] ?? '', year, era: eras[locale].hijri },
    format,
  );
}

/** '٢١ نوفمبر ٢٠٢٦م', '21 November 2026'. */
export function formatGregorian(date: IsoDate, format: DateFormat = {}): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const locale = format.locale ?? 'ar';
  return inWords(
    date,
    { day, month: gregorianMonths[locale][month - 1] ?? '', year, era: eras[locale].gregorian },
    format,
  );
}

/** The time in Riyadh at an instant: '٩:٤٢ ص', '9:42 AM'. */
export function formatTime(instant: Date, format: Pick<DateFormat, 'locale' | 'digits'> = {}): string {
  const { hour, minute } = fromAbsolute(instant.getTime(), 'Asia/Riyadh');
  const halves = dayHalves[format.locale ?? 'ar'];
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}`;
  return `${withDigits(clock, format)} ${hour < 12 ? halves.morning : halves.afternoon}`;
}

type WrittenDate = {
  day: number;
  month: string;
  year: number;
  era: string;
};

function inWords(date: IsoDate, written: WrittenDate, format: DateFormat): string {
  const name = format.weekday === true ? [weekdays[format.locale ?? 'ar'][weekday(date)]] : [];
  const year = format.year === false ? [] : [`${written.year}${written.era}`];
  return withDigits([...name, written.day, written.month, ...year].join(' '), format);
}

function withDigits(text: string, { locale = 'ar', digits }: DateFormat): string {
  return (digits ?? (locale === 'ar' ? 'arabic' : 'latin')) === 'arabic' ? toArabicDigits(text) : text;
}
