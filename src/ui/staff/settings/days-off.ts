import { computedHolidays } from '../../../domain/time/holidays.ts';
import type { Holiday } from '../../../domain/time/holidays.ts';
import { addDays } from '../../../domain/time/plain-date.ts';
import { m } from '../../../text/index.ts';
import type { DayOff } from './settings.svelte.ts';

/** The days off of a year by the rule, one line for each day (Labour Law regulations, Art. 24). */
export function ruleDaysOff(year: number): DayOff[] {
  return computedHolidays(year).flatMap((holiday) =>
    Array.from({ length: holiday.days }, (_, index) => ({
      on: addDays(holiday.firstDay, index),
      name: holidayName(holiday),
    })),
  );
}

function holidayName({ kind, name }: Holiday): string {
  if (kind === 'eid-al-fitr') return m.staff_day_off_fitr();
  if (kind === 'eid-al-adha') return m.staff_day_off_adha();
  if (kind === 'founding-day') return m.staff_day_off_founding();
  if (kind === 'national-day') return m.staff_day_off_national();
  return name ?? '';
}
