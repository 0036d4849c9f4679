import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyFor } from '../../../../src/domain/request/reply-rule.ts';
import { daysBetween, isoDate } from '../../../../src/domain/time/plain-date.ts';
import { isWorkingDay } from '../../../../src/domain/time/working-days.ts';
import { policyIds, shippedPolicy } from '../policy/policy-files.ts';
import { days } from '../time/days.ts';
import { numRuns } from '../time/runs.ts';

const latest = shippedPolicy('mabarrah').reply;
const earliest = shippedPolicy('enaya').reply;

describe('replyFor', () => {
  it.each([
    ['2025-05-25', '2025-06-17'],
    ['2026-11-21', '2026-12-10'],
  ])('Mabarrah: complete on %s is answered by %s', (completedOn, notAfter) => {
    expect(replyFor(latest, isoDate(completedOn))).toEqual({ notBefore: null, notAfter });
  });

  it.each([
    ['2026-11-21', '2026-12-05'],
    ['2026-02-08', '2026-02-22'],
  ])(
    'Athar, Amass, Enaya: complete on %s is answered from %s on, weekend or holiday alike',
    (day, notBefore) => {
      expect(replyFor(earliest, isoDate(day))).toEqual({ notBefore, notAfter: null });
    },
  );

  it('Deem: promises nothing', () => {
    const { reply } = shippedPolicy('deem');
    expect(replyFor(reply, isoDate('2026-11-21'))).toEqual({ notBefore: null, notAfter: null });
  });

  it('follows the supervisor’s list of days off', () => {
    const holidays = {
      '2026': [{ kind: 'other' as const, firstDay: isoDate('2026-11-22'), days: 1, name: 'يوم' }],
    };
    expect(replyFor(latest, isoDate('2026-11-21'), holidays).notAfter).toBe('2026-12-13');
  });

  it('never names both days, ends on a working day, and moves no earliest day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...policyIds), days, (id, completedOn) => {
        const { notBefore, notAfter } = replyFor(shippedPolicy(id).reply, completedOn);
        expect(notBefore === null || notAfter === null).toBe(true);
        if (notBefore) expect(daysBetween(completedOn, notBefore)).toBe(14);
        if (notAfter) {
          expect(isWorkingDay(notAfter)).toBe(true);
          expect(daysBetween(completedOn, notAfter)).toBeGreaterThanOrEqual(15);
        }
      }),
      { numRuns },
    );
  });
});
