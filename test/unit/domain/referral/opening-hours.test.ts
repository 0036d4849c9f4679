import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../../src/domain/referral/hsds.ts';
import { isOpenAt, weeklyHours } from '../../../../src/domain/referral/opening-hours.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';

const id = '3d603adc-40c3-4f5d-8c3b-204d5e6f7081';
const morning: Schedule = { id, byday: 'SU,MO,TU,WE,TH', opens_at: '08:00+03:00', closes_at: '12:00+03:00' };
const evening: Schedule = { id, byday: 'SU,MO', opens_at: '16:00+03:00', closes_at: '20:00+03:00' };
const overnight: Schedule = { id, byday: 'TH', opens_at: '20:00+03:00', closes_at: '01:00+03:00' };
const always: Schedule = { id, opens_at: '00:00+03:00', closes_at: '00:00+03:00' };
const inUtc: Schedule = { id, byday: 'SU', opens_at: '05:00Z', closes_at: '09:00:00Z' };
const ramadan: Schedule = { ...morning, valid_from: '2026-02-18', valid_to: '2026-03-19' };

const sunday = '2026-11-22';
const thursday = '2026-11-26';
const friday = '2026-11-27';
const saturday = '2026-11-28';

describe('isOpenAt', () => {
  it.each<[string, Schedule[], string, string, boolean]>([
    ['at opening', [morning], sunday, '08:00', true],
    ['a minute before opening', [morning], sunday, '07:59', false],
    ['at closing', [morning], sunday, '12:00', false],
    ['between two shifts', [morning, evening], sunday, '13:00', false],
    ['in the second shift', [morning, evening], sunday, '16:30', true],
    ['on a day off', [morning], friday, '09:00', false],
    ['late on a night that reaches into the next day', [overnight], thursday, '23:30', true],
    ['after midnight of that night', [overnight], friday, '00:59', true],
    ['after that night has ended', [overnight], friday, '01:00', false],
    ['the night after it', [overnight], saturday, '00:30', false],
    ['at the last minute of a round-the-clock day', [always], saturday, '23:59', true],
    ['in the hours of UTC, three behind Riyadh', [inUtc], sunday, '08:00', true],
    ['before the hours of UTC have come', [inUtc], sunday, '07:59', false],
    ['outside the season of a schedule', [ramadan], sunday, '09:00', false],
    ['inside it', [ramadan], '2026-02-18', '09:00', true],
    ['on a monthly schedule, which is not read', [{ ...always, freq: 'MONTHLY' }], sunday, '09:00', false],
    ['without times', [{ id, byday: 'SU' }], sunday, '09:00', false],
    ['without schedules', [], sunday, '09:00', false],
  ])('%s', (_, schedules, day, time, expected) => {
    expect(isOpenAt(schedules, { day: isoDate(day), time })).toBe(expected);
  });

  it('refuses what is no time of day', () => {
    expect(() => isOpenAt([morning], { day: isoDate(sunday), time: '9' })).toThrow(RangeError);
  });
});

describe('weeklyHours', () => {
  it('tells days and times as a slip shows them', () => {
    expect(weeklyHours([morning, always, { id, byday: 'SU' }])).toEqual([
      { days: [0, 1, 2, 3, 4], opens: '08:00', closes: '12:00', isAllDay: false },
      { days: [0, 1, 2, 3, 4, 5, 6], opens: '00:00', closes: '00:00', isAllDay: true },
    ]);
  });
});
