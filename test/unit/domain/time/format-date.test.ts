import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatGregorian, formatHijri, formatTime } from '../../../../src/domain/time/format-date.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { days } from './days.ts';
import { numRuns } from './runs.ts';

const day = isoDate('2026-11-21');

test('a day is written as on the screens and slips', () => {
  expect(formatHijri(day, { weekday: true })).toBe('السبت ١١ جمادى الآخرة ١٤٤٨هـ');
  expect(formatGregorian(day)).toBe('٢١ نوفمبر ٢٠٢٦م');
  expect(formatHijri(isoDate('2026-11-29'), { weekday: true, year: false })).toBe('الأحد ١٩ جمادى الآخرة');
});

test('digits and language can be chosen apart', () => {
  expect(formatHijri(day, { digits: 'latin' })).toBe('11 جمادى الآخرة 1448هـ');
  expect(formatHijri(day, { locale: 'en', weekday: true })).toBe('Saturday 11 Jumada al-Akhirah 1448 AH');
  expect(formatGregorian(day, { locale: 'en', weekday: true })).toBe('Saturday 21 November 2026');
  expect(formatGregorian(day, { digits: 'latin' })).toBe('21 نوفمبر 2026م');
});

test.each([
  ['2026-11-21T06:42:00Z', '٩:٤٢ ص', '9:42 AM'],
  ['2026-11-21T09:00:00Z', '١٢:٠٠ م', '12:00 PM'],
  ['2026-11-21T21:05:59Z', '١٢:٠٥ ص', '12:05 AM'],
  ['2026-11-21T20:59:00Z', '١١:٥٩ م', '11:59 PM'],
])('%s is %s in Riyadh', (instant, arabic, english) => {
  expect(formatTime(new Date(instant))).toBe(arabic);
  expect(formatTime(new Date(instant), { locale: 'en' })).toBe(english);
});

test('the month names are those of the calendars', () => {
  const options = { month: 'long', timeZone: 'UTC' } as const;
  const hijri = new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura', options);
  const gregorian = new Intl.DateTimeFormat('ar-SA-u-ca-gregory', options);
  const name = new Intl.DateTimeFormat('ar-SA', { weekday: 'long', timeZone: 'UTC' });
  fc.assert(
    fc.property(days, (any) => {
      const noon = new Date(`${any}T12:00:00Z`);
      expect(formatHijri(any)).toContain(` ${hijri.format(noon)} `);
      expect(formatGregorian(any)).toContain(` ${gregorian.format(noon)} `);
      expect(formatHijri(any, { weekday: true })).toMatch(new RegExp(`^${name.format(noon)} `));
    }),
    { numRuns },
  );
});
