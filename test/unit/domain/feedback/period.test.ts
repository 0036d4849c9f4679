import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAround, spans } from '../../../../src/domain/feedback/period.ts';
import { toHijri } from '../../../../src/domain/time/hijri.ts';
import { addDays, isoDate } from '../../../../src/domain/time/plain-date.ts';
import { numRuns } from '../time/runs.ts';

const today = isoDate('2026-11-21');

describe('[satisfaction] the period of a result', () => {
  it.each([
    ['month', 'gregorian', '2026-11-01', '2026-11-30'],
    ['quarter', 'gregorian', '2026-10-01', '2026-12-31'],
    ['year', 'gregorian', '2026-01-01', '2026-12-31'],
    ['month', 'hijri', '2026-11-11', '2026-12-09'],
  ] as const)('is the %s around today, %s', (span, calendar, from, until) => {
    expect(periodAround(today, span, calendar)).toEqual({ from, until });
  });

  it('holds its day, begins on a first and ends before one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.constantFrom(...spans),
        fc.constantFrom('hijri' as const, 'gregorian' as const),
        (days, span, calendar) => {
          const day = addDays(today, days);
          const { from, until } = periodAround(day, span, calendar);
          expect(from <= day && day <= until).toBe(true);
          const next = addDays(until, 1);
          if (calendar === 'hijri') expect([toHijri(from).day, toHijri(next).day]).toEqual([1, 1]);
          else expect([from.slice(8), next.slice(8)]).toEqual(['01', '01']);
        },
      ),
      { numRuns },
    );
  });
});
