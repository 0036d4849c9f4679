import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysInHijriMonth,
  fromHijri,
  hijriYear,
  isHijriDate,
  toHijri,
} from '../../../../src/domain/time/hijri.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { days } from './days.ts';
import { numRuns } from './runs.ts';

test.each([
  ['2026-11-21', 1448, 6, 11],
  ['2026-12-10', 1448, 7, 1],
  ['2026-03-20', 1447, 10, 1],
  ['2025-06-05', 1446, 12, 9],
])('%s is %i-%i-%i', (iso, year, month, day) => {
  expect(toHijri(isoDate(iso))).toEqual({ year, month, day });
  expect(fromHijri(year, month, day)).toBe(iso);
  expect(hijriYear(isoDate(iso))).toBe(year);
});

test('every day has one Hijri day and comes back from it', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: dayOfMonth } = toHijri(day);
      expect(isHijriDate(year, month, dayOfMonth)).toBe(true);
      expect(fromHijri(year, month, dayOfMonth)).toBe(day);
    }),
    { numRuns },
  );
});

test('the runtime counts the same Umm al-Qura days', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  fc.assert(
    fc.property(days, (day) => {
      const parts = format.formatToParts(new Date(`${day}T12:00:00Z`));
      const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
      expect(toHijri(day)).toEqual({ year: part('year'), month: part('month'), day: part('day') });
    }),
    { numRuns },
  );
});

describe('a day that the tables do not have', () => {
  test('day 30 exists only in months of 30 days', () => {
    expect(daysInHijriMonth(1447, 9)).toBe(30);
    expect(daysInHijriMonth(1448, 9)).toBe(29);
    expect(isHijriDate(1448, 9, 30)).toBe(false);
    expect(() => fromHijri(1448, 9, 30)).toThrow(RangeError);
  });

  test.each([
    [1448, 0, 1],
    [1448, 13, 1],
    [1448, 1, 0],
    [1448, 1, 31],
    [1299, 12, 1],
    [1601, 1, 1],
    [1448, 1.5, 1],
  ])('%d-%d-%d is refused', (year, month, day) => {
    expect(isHijriDate(year, month, day)).toBe(false);
    expect(() => fromHijri(year, month, day)).toThrow(RangeError);
  });
});
