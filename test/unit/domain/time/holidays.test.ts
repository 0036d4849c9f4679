import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computedHolidays, holidayListSchema, holidaysOf } from '../../../../src/domain/time/holidays.ts';
import { toHijri } from '../../../../src/domain/time/hijri.ts';
import { addDays, daysBetween, isoDate } from '../../../../src/domain/time/plain-date.ts';
import { numRuns } from './runs.ts';

const years = fc.integer({ min: 1900, max: 2170 });

describe('computedHolidays', () => {
  test('2026 has its four, Fitr counted from the day after 29 Ramadan', () => {
    expect(computedHolidays(2026)).toEqual([
      { kind: 'founding-day', firstDay: '2026-02-22', days: 1 },
      // Ramadan 1447 has 30 days: the day after its 29th is the 30th.
      { kind: 'eid-al-fitr', firstDay: '2026-03-19', days: 4 },
      { kind: 'eid-al-adha', firstDay: '2026-05-26', days: 4 },
      { kind: 'national-day', firstDay: '2026-09-23', days: 1 },
    ]);
  });

  test('2025: Adha begins on the day of Arafah, 5 June', () => {
    expect(computedHolidays(2025)).toContainEqual({ kind: 'eid-al-adha', firstDay: '2025-06-05', days: 4 });
  });

  test('2033 has Eid al-Fitr twice', () => {
    const fitr = computedHolidays(2033).filter(({ kind }) => kind === 'eid-al-fitr');
    expect(fitr.map(({ firstDay }) => firstDay)).toEqual(['2033-01-02', '2033-12-22']);
  });

  test('in every year all four occur, in order, the Eids on their Hijri days', () => {
    fc.assert(
      fc.property(years, (year) => {
        const holidays = computedHolidays(year);
        expect(holidays.map(({ firstDay }) => firstDay)).toEqual(
          holidays.map(({ firstDay }) => firstDay).sort(),
        );
        for (const { kind, firstDay } of holidays) {
          expect(firstDay.slice(0, 4)).toBe(String(year));
          if (kind === 'eid-al-adha') expect(toHijri(firstDay)).toMatchObject({ month: 12, day: 9 });
          if (kind === 'eid-al-fitr')
            expect(toHijri(addDays(firstDay, -1))).toMatchObject({ month: 9, day: 29 });
        }
        expect(holidays.filter(({ days }) => days === 1)).toHaveLength(2);
      }),
      { numRuns },
    );
  });

  test('no Eid is lost between two years', () => {
    const all = Array.from({ length: 60 }, (_, index) => computedHolidays(2000 + index)).flat();
    const adha = all
      .filter(({ kind }) => kind === 'eid-al-adha')
      .map(({ firstDay }) => toHijri(firstDay).year);
    expect(adha).toEqual(Array.from({ length: adha.length }, (_, index) => (adha[0] ?? 0) + index));
  });
});

describe('beside date-holidays', () => {
  const library = new Holidays('SA', { timezone: 'Asia/Riyadh' });

  // Its days begin at sunset, and its Fitr is 1 Shawwal, ours the day after 29 Ramadan.
  test.each(Array.from({ length: 15 }, (_, index) => 2022 + index))('%i agrees within two days', (year) => {
    const theirs = library.getHolidays(year).map(({ date }) => isoDate(date.slice(0, 10)));
    for (const { firstDay } of computedHolidays(year)) {
      expect(
        theirs.some((day) => Math.abs(daysBetween(firstDay, day)) <= 2),
        firstDay,
      ).toBe(true);
    }
    expect(theirs).toContain(`${year}-09-23`);
  });
});

describe('the list that the supervisor corrects', () => {
  const announced = { kind: 'eid-al-fitr', firstDay: '2026-03-18', days: 5 };

  test('a year in the list stands for what is computed, other years stay computed', () => {
    const list = holidayListSchema.parse({ '2026': [announced] });
    expect(holidaysOf(2026, list)).toEqual([announced]);
    expect(holidaysOf(2027, list)).toEqual(computedHolidays(2027));
  });

  test('what is computed can be kept as a list', () => {
    fc.assert(
      fc.property(years, (year) => {
        const computed = { [String(year)]: computedHolidays(year) };
        expect(holidayListSchema.parse(computed)).toEqual(computed);
      }),
      { numRuns },
    );
  });

  test.each([
    [{ '26': [] }, 'not-a-year'],
    [{ '2026': [{ ...announced, days: 0 }] }, 'not-a-day-count'],
    [{ '2026': [{ ...announced, days: 31 }] }, 'not-a-day-count'],
    [{ '2026': [{ ...announced, firstDay: '2026-02-30' }] }, 'not-a-date'],
    [{ '2027': [announced] }, 'other-year'],
    [{ '2026': [{ ...announced, kind: 'other', name: ' ' }] }, 'required'],
  ])('%j is refused: %s', (list, code) => {
    const messages = holidayListSchema.safeParse(list).error?.issues.map(({ message }) => message);
    expect(JSON.stringify(holidayListSchema.safeParse(list).error?.issues)).toContain(code);
    expect(messages).toHaveLength(1);
  });
});
