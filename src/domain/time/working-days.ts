import { holidaysOf } from './holidays.ts';
import type { Holiday, HolidayList } from './holidays.ts';
import { addDays, gregorianYear, weekday } from './plain-date.ts';
import type { IsoDate } from './plain-date.ts';

const friday = 5;
const saturday = 6;
const longestClosureDays = 366;

/** The day off a day falls on, weekends apart; null when there is none. */
export function holidayOn(date: IsoDate, corrections: HolidayList = {}): Holiday | null {
  const year = gregorianYear(date);
  // An Eid that begins in the last days of December reaches into the next year.
  const near = [...holidaysOf(year - 1, corrections), ...holidaysOf(year, corrections)];
  return near.find(({ firstDay, days }) => firstDay <= date && date < addDays(firstDay, days)) ?? null;
}

/** Sunday to Thursday and no day off. */
export function isWorkingDay(date: IsoDate, corrections: HolidayList = {}): boolean {
  const day = weekday(date);
  return day !== friday && day !== saturday && holidayOn(date, corrections) === null;
}

/** The same day when it is a working day, else the first one after it. */
export function nextWorkingDay(date: IsoDate, corrections: HolidayList = {}): IsoDate {
  let day = date;
  for (let passed = 0; passed < longestClosureDays; passed += 1) {
    if (isWorkingDay(day, corrections)) return day;
    day = addDays(day, 1);
  }
  throw new RangeError(`No working day within a year of ${date}: the holiday list leaves none`);
}

/**
 * The day on which so many working days after `start` are full. The day after `start` counts as the
 * first. Throws RangeError for a count that is negative or not whole.
 */
export function addWorkingDays(start: IsoDate, count: number, corrections: HolidayList = {}): IsoDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of working days: ${count}`);
  let day = start;
  for (let counted = 0; counted < count; counted += 1) day = nextWorkingDay(addDays(day, 1), corrections);
  return day;
}
