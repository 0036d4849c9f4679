import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HolidayList } from '../../../../src/domain/time/holidays.ts';
import { addDays, isoDate, weekday } from '../../../../src/domain/time/plain-date.ts';
import {
  addWorkingDays,
  holidayOn,
  isWorkingDay,
  nextWorkingDay,
} from '../../../../src/domain/time/working-days.ts';
import { days } from './days.ts';
import { numRuns } from './runs.ts';

describe('addWorkingDays', () => {
  test.each([
    ['2025-05-25', 15, '2025-06-17'],
    ['2026-11-21', 15, '2026-12-10'],
    ['2026-11-21', 1, '2026-11-22'],
    ['2026-11-19', 1, '2026-11-22'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-02-19', 1, '2026-02-23'],
    ['2026-09-22', 1, '2026-09-24'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s and %i working days make %s', (start, count, end) => {
    expect(addWorkingDays(isoDate(start), count)).toBe(end);
  });

  test('the supervisor’s list moves the day', () => {
    const list: HolidayList = { '2026': [{ kind: 'other', firstDay: isoDate('2026-12-01'), days: 1 }] };
    expect(addWorkingDays(isoDate('2026-11-21'), 15, list)).toBe('2026-12-13');
    expect(addWorkingDays(isoDate('2025-05-25'), 15, { '2025': [] })).toBe('2025-06-15');
  });

  test('a day off that begins in December reaches into January', () => {
    const list: HolidayList = { '2026': [{ kind: 'other', firstDay: isoDate('2026-12-30'), days: 7 }] };
    expect(holidayOn(isoDate('2027-01-05'), list)).toMatchObject({ kind: 'other' });
    expect(addWorkingDays(isoDate('2026-12-29'), 1, list)).toBe('2027-01-06');
  });

  test.each([-1, 1.5, Number.NaN])('%d is not a number of working days', (count) => {
    expect(() => addWorkingDays(isoDate('2026-11-21'), count)).toThrow(RangeError);
  });

  test('a list without any working day is refused, not counted for ever', () => {
    const closed = (year: number) =>
      Array.from({ length: 13 }, (_, index) => ({
        kind: 'other' as const,
        firstDay: addDays(isoDate(`${year}-01-01`), index * 29),
        days: 30,
      }));
    const list: HolidayList = { '2026': closed(2026), '2027': closed(2027), '2028': closed(2028) };
    expect(() => nextWorkingDay(isoDate('2026-11-21'), list)).toThrow(RangeError);
  });

  test('it ends on a working day and exactly so many lie after the start', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const end = addWorkingDays(start, count);
        expect(isWorkingDay(end)).toBe(true);
        let passed = 0;
        for (let day = addDays(start, 1); day <= end; day = addDays(day, 1))
          passed += isWorkingDay(day) ? 1 : 0;
        expect(passed).toBe(count);
      }),
      { numRuns },
    );
  });

  test('two stretches in a row are one', () => {
    const counts = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(days, counts, counts, (start, first, second) => {
        expect(addWorkingDays(addWorkingDays(start, first), second)).toBe(
          addWorkingDays(start, first + second),
        );
      }),
      { numRuns },
    );
  });
});

test('nextWorkingDay stays on a working day and never lands on Friday or Saturday', () => {
  expect(nextWorkingDay(isoDate('2026-11-22'))).toBe('2026-11-22');
  expect(nextWorkingDay(isoDate('2026-11-27'))).toBe('2026-11-29');
  fc.assert(
    fc.property(days, (day) => {
      const next = nextWorkingDay(day);
      expect(next >= day).toBe(true);
      expect([5, 6]).not.toContain(weekday(next));
      expect(nextWorkingDay(next)).toBe(next);
    }),
    { numRuns },
  );
});
