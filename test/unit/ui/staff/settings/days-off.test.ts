import { describe, expect, it } from 'vitest';
import { holidaysFrom } from '../../../../../src/desk/office.ts';
import { addDays, isoDate } from '../../../../../src/domain/time/plain-date.ts';
import { isWorkingDay } from '../../../../../src/domain/time/working-days.ts';
import { ruleDaysOff } from '../../../../../src/ui/staff/settings/days-off.ts';

describe('the days off that a year starts from', () => {
  it('are those of the rule, a line for each day, by name', () => {
    const days = ruleDaysOff(2026);
    expect(days.map(({ on }) => on)).toEqual([
      '2026-02-22',
      ...['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'],
      ...['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29'],
      '2026-09-23',
    ]);
    expect(new Set(days.map(({ name }) => name))).toHaveLength(4);
    expect(days.every(({ name }) => name !== '')).toBe(true);
  });

  it.each([2026, 2027, 2033])('kept as they are, change no working day of %i', (year) => {
    const kept = holidaysFrom({ [String(year)]: ruleDaysOff(year) });
    for (let day = isoDate(`${year}-01-01`); day.startsWith(String(year)); day = addDays(day, 1)) {
      expect(isWorkingDay(day, kept), day).toBe(isWorkingDay(day));
    }
  });
});
