import { describe, expect, it } from 'vitest';
import { dueGroupOf, dueGroups, workingDaysLate } from '../../../../src/domain/referral/follow-up-due.ts';
import {
  endingOf,
  followUpOutcomes,
  nextFollowUp,
} from '../../../../src/domain/referral/follow-up-outcome.ts';
import { addDays, isoDate } from '../../../../src/domain/time/plain-date.ts';

const today = isoDate('2026-11-22');

describe('a follow-up’s outcome [referral-worklist]', () => {
  it.each([
    ['arrived', 'arrived', null],
    ['another-agency', 'passed-on', null],
    ['not-reached', null, '2026-11-29'],
    ['not-yet', null, '2026-11-29'],
    ['refused', null, '2026-11-29'],
  ] as const)('%s ends with %s, else is followed up on %s', (outcome, ending, next) => {
    expect(endingOf(outcome)).toBe(ending);
    expect(nextFollowUp(outcome, today, 7)).toBe(next);
  });

  it.each([['deem', 'الإحالة/٨', 'والتأكد من وصولها لجهة الإحالة']])(
    'only a confirmed arrival counts as arrived (%s %s %s)',
    () => {
      expect(followUpOutcomes.filter((outcome) => endingOf(outcome) === 'arrived')).toEqual(['arrived']);
    },
  );

  it('moves the next day to a working day', () => {
    expect(nextFollowUp('not-reached', isoDate('2026-11-21'), 7)).toBe('2026-11-29');
    expect(nextFollowUp('not-yet', isoDate('2026-09-16'), 7)).toBe('2026-09-24');
  });
});

describe('when a follow-up is due [referral-worklist]', () => {
  // A Sunday: the working day before is Thursday the 19th.
  it.each([
    ['2026-11-19', 'overdue'],
    ['2026-11-20', 'today'],
    ['2026-11-21', 'today'],
    ['2026-11-22', 'today'],
    ['2026-11-23', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'later'],
  ])('%s is %s on Sunday the 22nd', (day, group) => {
    expect(dueGroupOf(isoDate(day), today)).toBe(group);
  });

  it.each([
    ['2026-11-19', 'overdue'],
    ['2026-11-20', 'week'],
    ['2026-11-22', 'week'],
    ['2026-11-26', 'week'],
    ['2026-11-29', 'later'],
  ])('%s is %s on Saturday the 21st, when nothing is due', (day, group) => {
    expect(dueGroupOf(isoDate(day), isoDate('2026-11-21'))).toBe(group);
  });

  it('puts every day into one group, in the order of the groups', () => {
    const groups = Array.from({ length: 60 }, (_, index) => dueGroupOf(addDays(today, index - 30), today));
    const order = groups.map((group) => dueGroups.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each([
    ['2026-11-22', 0],
    ['2026-11-20', 0],
    ['2026-11-19', 1],
    ['2026-11-18', 2],
    ['2026-09-22', 42],
    ['2020-01-01', 99],
  ])('%s is %i working days late', (day, late) => {
    expect(workingDaysLate(isoDate(day), today)).toBe(late);
  });

  it('is late by a day as soon as its day has passed, on days off too', () => {
    expect(workingDaysLate(isoDate('2026-11-19'), isoDate('2026-11-21'))).toBe(1);
  });
});
