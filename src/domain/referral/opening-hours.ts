import { addDays, weekday } from '../time/plain-date.ts';
import type { IsoDate, Weekday } from '../time/plain-date.ts';
import type { Schedule } from './hsds.ts';

/** A moment on Riyadh's clock: the day, and the time as 'HH:MM'. */
export type RiyadhMoment = { day: IsoDate; time: string };

/** Opening hours that several days share; `opens` and `closes` are 'HH:MM', equal when the agency never closes. */
export type OpeningHours = { days: Weekday[]; opens: string; closes: string; isAllDay: boolean };

const minutesPerDay = 24 * 60;
const riyadhOffsetMinutes = 3 * 60;
const icalDays: readonly string[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The weekly hours of a service, as slips and screens show them; schedules without times are left out. */
export function weeklyHours(schedules: readonly Schedule[]): OpeningHours[] {
  return schedules.flatMap((schedule) => {
    const opens = minutesOf(schedule.opens_at);
    const closes = minutesOf(schedule.closes_at);
    if (schedule.freq === 'MONTHLY' || opens === null || closes === null) return [];
    return [
      {
        days: daysOf(schedule),
        opens: clockTime(opens),
        closes: clockTime(closes),
        isAllDay: opens === closes,
      },
    ];
  });
}

/**
 * Whether one of the schedules holds the moment; the closing minute is outside. Hours that end before they
 * begin reach into the next morning; equal hours mean the whole day. Monthly schedules are not read.
 */
export function isOpenAt(schedules: readonly Schedule[], { day, time }: RiyadhMoment): boolean {
  const minute = minutesOf(time);
  if (minute === null) throw new RangeError(`Not a time of day: ${time}`);
  return schedules.some((schedule) => {
    const opens = minutesOf(schedule.opens_at);
    const closes = minutesOf(schedule.closes_at);
    if (schedule.freq === 'MONTHLY' || opens === null || closes === null) return false;
    const isOvernight = closes <= opens;
    if (appliesOn(schedule, day) && minute >= opens && (isOvernight || minute < closes)) return true;
    return isOvernight && minute < closes && appliesOn(schedule, addDays(day, -1));
  });
}

function appliesOn(schedule: Schedule, day: IsoDate): boolean {
  const hasBegun = schedule.valid_from === undefined || schedule.valid_from <= day;
  const hasEnded = schedule.valid_to !== undefined && schedule.valid_to < day;
  return hasBegun && !hasEnded && daysOf(schedule).includes(weekday(day));
}

/** Without days of its own a weekly schedule holds on every day. */
function daysOf({ byday }: Schedule): Weekday[] {
  const all: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
  if (byday === undefined) return all;
  const named = byday.split(',');
  return all.filter((day) => named.includes(icalDays[day] ?? ''));
}

/** Minutes after midnight in Riyadh; a time without offset is Riyadh's own. */
function minutesOf(time: string | undefined): number | null {
  const parts = /^(\d{2}):(\d{2})(?::\d{2})?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/.exec(time ?? '');
  if (!parts) return null;
  const [, hours, minutes, zulu, sign, offsetHours, offsetMinutes] = parts;
  const local = Number(hours) * 60 + Number(minutes);
  if (sign === undefined && zulu === undefined) return local;
  const size = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0);
  const offset = sign === '-' ? -size : size;
  return (local - offset + riyadhOffsetMinutes + minutesPerDay) % minutesPerDay;
}

function clockTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
