import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpDate } from '../../../../src/domain/referral/follow-up.ts';
import { daysBetween, isoDate } from '../../../../src/domain/time/plain-date.ts';
import { isWorkingDay } from '../../../../src/domain/time/working-days.ts';
import { days } from '../time/days.ts';
import { numRuns } from '../time/runs.ts';

describe('followUpDate', () => {
  it.each([
    ['2026-11-21', '2026-11-29'],
    ['2026-11-22', '2026-11-29'],
    ['2026-11-20', '2026-11-29'],
    ['2026-09-16', '2026-09-24'],
  ])('a slip of %s is followed up on %s', (slipDay, expected) => {
    expect(followUpDate(isoDate(slipDay))).toBe(expected);
  });

  it('follows the supervisor’s list of days off', () => {
    expect(followUpDate(isoDate('2026-09-16'), { '2026': [] })).toBe('2026-09-23');
  });

  it('is a working day, a week on or the first one after it', () => {
    fc.assert(
      fc.property(days, (slipDay) => {
        const day = followUpDate(slipDay);
        expect(isWorkingDay(day)).toBe(true);
        expect(daysBetween(slipDay, day)).toBeGreaterThanOrEqual(7);
      }),
      { numRuns },
    );
  });
});
