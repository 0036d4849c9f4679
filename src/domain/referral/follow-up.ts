import type { HolidayList } from '../time/holidays.ts';
import { addDays } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { nextWorkingDay } from '../time/working-days.ts';

const daysUntilFollowUp = 7;

/**
 * The day proposed for asking whether a referred person arrived (Deem الإحالة/٨): seven days after the
 * slip, moved on to a working day. The policy names no day, so the receptionist may choose another.
 */
export function followUpDate(slipDay: IsoDate, holidays: HolidayList = {}): IsoDate {
  return nextWorkingDay(addDays(slipDay, daysUntilFollowUp), holidays);
}
