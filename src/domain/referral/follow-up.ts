import type { HolidayList } from '../time/holidays.ts';
import { addDays } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { nextWorkingDay } from '../time/working-days.ts';

/**
 * The day proposed for asking whether a referred person arrived (Deem الإحالة/٨): so many days after
 * the slip, moved on to a working day. The policy names no day: the supervisor sets how many, and the
 * receptionist may choose another day.
 */
export function followUpDate(slipDay: IsoDate, days: number, holidays: HolidayList = {}): IsoDate {
  return nextWorkingDay(addDays(slipDay, days), holidays);
}
