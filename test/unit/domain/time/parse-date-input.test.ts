import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toArabicDigits } from '../../../../src/domain/people/digits.ts';
import { daysInHijriMonth, toHijri } from '../../../../src/domain/time/hijri.ts';
import { parseDateInput } from '../../../../src/domain/time/parse-date-input.ts';
import { days } from './days.ts';
import { numRuns } from './runs.ts';

test.each([
  '1451/10/04 هـ',
  '1451/10/04هـ',
  '4/10/1451',
  '04-10-1451',
  '4 10 1451',
  '4 / 10 / 1451 ه',
  '٤/١٠/١٤٥١هـ',
  '۱۴۵۱/۱۰/۰۴',
  '1451-10-04 AH',
  '\u20674/10/1451\u2069',
])('%j is Hijri', (typed) => {
  expect(parseDateInput(typed)).toEqual({ ok: true, value: { date: '2030-02-07', calendar: 'hijri' } });
});

test.each(['2029-06-30', '30/6/2029', '30.6.2029', '٣٠/٦/٢٠٢٩م', '2029/06/30 م', '30-06-2029 ميلادي'])(
  '%j is Gregorian',
  (typed) => {
    expect(parseDateInput(typed)).toEqual({ ok: true, value: { date: '2029-06-30', calendar: 'gregorian' } });
  },
);

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['غدًا', 'not-a-date'],
  ['4/10/51', 'not-a-date'],
  ['10/1451', 'not-a-date'],
  ['4/10/1451/2', 'not-a-date'],
  ['هـ', 'not-a-date'],
  ['30/9/1448', 'short-hijri-month'],
  ['31/9/1447', 'no-such-day'],
  ['0/9/1447', 'no-such-day'],
  ['30/2/2028', 'no-such-day'],
  ['29/2/2026', 'no-such-day'],
  ['31-06-2029', 'no-such-day'],
  ['1/13/1448', 'no-such-month'],
  ['6/30/2029', 'no-such-month'],
  ['1/0/2029', 'no-such-month'],
  ['1/1/1299', 'year-out-of-range'],
  ['1/1/1601', 'year-out-of-range'],
  ['1/1/1700', 'year-out-of-range'],
  ['1/1/9999', 'year-out-of-range'],
  ['1/1/2029 هـ', 'calendar-disagrees'],
  ['1/1/1448م', 'calendar-disagrees'],
])('%j is refused: %s', (typed, error) => {
  expect(parseDateInput(typed)).toEqual({ ok: false, error });
});

test('every day is read from either calendar, either order and either digits', () => {
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('/', '-', '.', ' '),
      fc.boolean(),
      fc.boolean(),
      (date, by, isDayFirst, isArabic) => {
        const hijri = toHijri(date);
        const typed = (parts: (number | string)[]) => {
          const text = (isDayFirst ? parts.toReversed() : parts).join(by);
          return isArabic ? toArabicDigits(text) : text;
        };
        const asHijri = typed([hijri.year, hijri.month, hijri.day]);
        expect(parseDateInput(asHijri)).toEqual({ ok: true, value: { date, calendar: 'hijri' } });
        // The Gregorian years below 1882 do not occur: 'days' begins in 1900.
        expect(parseDateInput(typed(date.split('-')))).toEqual({
          ok: true,
          value: { date, calendar: 'gregorian' },
        });
      },
    ),
    { numRuns },
  );
});

test('the thirtieth is read in months of 30 days and refused in months of 29', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1300, max: 1600 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const parsed = parseDateInput(`30/${month}/${year}`);
      expect(parsed.ok).toBe(daysInHijriMonth(year, month) === 30);
    }),
    { numRuns },
  );
});
