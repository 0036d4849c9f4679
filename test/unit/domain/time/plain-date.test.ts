import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  gregorianYear,
  isoDate,
  isoDateSchema,
  riyadhDay,
  weekday,
} from '../../../../src/domain/time/plain-date.ts';
import { days } from './days.ts';
import { numRuns } from './runs.ts';

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '21-11-2026', '2026-11-21T00:00:00Z', ''])(
  '%j is not a day',
  (text) => {
    expect(isoDateSchema.safeParse(text).success).toBe(false);
    expect(() => isoDate(text)).toThrow(RangeError);
  },
);

describe('riyadhDay', () => {
  test('the day changes at 21:00 UTC', () => {
    expect(riyadhDay(new Date('2026-11-21T20:59:59.999Z'))).toBe('2026-11-21');
    expect(riyadhDay(new Date('2026-11-21T21:00:00Z'))).toBe('2026-11-22');
  });

  test('an invalid Date is refused', () => {
    expect(() => riyadhDay(new Date('x'))).toThrow(RangeError);
  });
});

test('days are added over the ends of months and leap years', () => {
  expect(addDays(isoDate('2028-02-28'), 2)).toBe('2028-03-01');
  expect(addDays(isoDate('2026-01-01'), -1)).toBe('2025-12-31');
  expect(gregorianYear(isoDate('2026-11-21'))).toBe(2026);
});

test('adding days, counting them, comparing and the day of the week agree', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      const later = addDays(day, count);
      expect(addDays(later, -count)).toBe(day);
      expect(daysBetween(day, later)).toBe(count);
      expect(compareDates(later, day)).toBe(Math.sign(count));
      expect(Math.abs((weekday(later) - weekday(day) - count) % 7)).toBe(0);
    }),
    { numRuns },
  );
});

test('21 November 2026 is a Saturday', () => {
  expect(weekday(isoDate('2026-11-21'))).toBe(6);
  expect(weekday(isoDate('2026-11-22'))).toBe(0);
});
