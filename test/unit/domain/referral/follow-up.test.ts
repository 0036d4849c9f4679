import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpDate } from '../../../../src/domain/referral/follow-up.ts';
import { daysBetween, isoDate } from '../../../../src/domain/time/plain-date.ts';
import { isWorkingDay } from '../../../../src/domain/time/working-days.ts';
import { days } from '../time/days.ts';
import { numRuns } from '../time/runs.ts';

describe('followUpDate [follow-up-date]', () => {
  it.each([
    ['2026-11-21', 7, '2026-11-29'],
    ['2026-11-22', 7, '2026-11-29'],
    ['2026-11-20', 7, '2026-11-29'],
    ['2026-09-16', 7, '2026-09-24'],
    ['2026-11-22', 3, '2026-11-25'],
  ])('a slip of %s with %i days is followed up on %s', (slipDay, count, expected) => {
    expect(followUpDate(isoDate(slipDay), count)).toBe(expected);
  });

  it('follows the supervisor’s list of days off', () => {
    expect(followUpDate(isoDate('2026-09-16'), 7, { '2026': [] })).toBe('2026-09-23');
  });

  it('is a working day, so many days on or the first one after', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (slipDay, count) => {
        const day = followUpDate(slipDay, count);
        expect(isWorkingDay(day)).toBe(true);
        expect(daysBetween(slipDay, day)).toBeGreaterThanOrEqual(count);
      }),
      { numRuns },
    );
  });
});
