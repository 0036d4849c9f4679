import type { HolidayList } from '../time/holidays.ts';
import { addDays, daysBetween } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { isWorkingDay } from '../time/working-days.ts';

/** How long something has taken: whole days, and the working days among them. The first day does not count. */
export type TimeTaken = { days: number; workingDays: number };

/** From the day of receipt to another day, as a person counts it: received today has taken no day. */
export function timeTaken(from: IsoDate, to: IsoDate, daysOff: HolidayList = {}): TimeTaken {
  const days = Math.max(0, daysBetween(from, to));
  let workingDays = 0;
  for (let passed = 1; passed <= days; passed += 1)
    if (isWorkingDay(addDays(from, passed), daysOff)) workingDays += 1;
  return { days, workingDays };
}
