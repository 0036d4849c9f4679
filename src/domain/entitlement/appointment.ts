import type { Parsed } from '../people/parsed.ts';
import type { HolidayList } from '../time/holidays.ts';
import { addDays, compareDates, weekday } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { isWorkingDay } from '../time/working-days.ts';

/** A session with the applicant (Deem الاستحقاق/٤), or a visit to them where needed (Deem الاستحقاق/٥). */
export const appointmentKinds = ['session', 'field-visit'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

/** Who sees the applicant: the social researcher, or the supervisor of the project (مشرف المشروع). */
export const appointmentHosts = ['social-researcher', 'project-supervisor'] as const;
export type AppointmentHost = (typeof appointmentHosts)[number];

/** What became of an appointment; `planned` until that is recorded. */
export const appointmentStates = ['planned', 'held', 'did-not-come', 'postponed', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** A day and a time of it in Riyadh, 'HH:MM'. */
export type Moment = { day: IsoDate; time: string };

/** Why an appointment is not made as asked. `day-off` is a question: whoever insists may have it. */
export type SchedulingError = 'past' | 'day-off';

/** Judges when an appointment is to be: not in the past, and on a day off only where that was meant. */
export function judgeMoment(
  wanted: Moment,
  at: { now: Moment; isDayOffAccepted: boolean; holidays: HolidayList },
): Parsed<null, SchedulingError> {
  if (isBefore(wanted, at.now)) return { ok: false, error: 'past' };
  if (!at.isDayOffAccepted && !isWorkingDay(wanted.day, at.holidays)) return { ok: false, error: 'day-off' };
  return { ok: true, value: null };
}

/** Whether someone can have come, or not come: its day must have begun. */
export function hasBegun(on: IsoDate, today: IsoDate): boolean {
  return compareDates(on, today) <= 0;
}

/** Where a planned appointment lies, seen from a moment. `overdue`: its time is over and nobody said what became of it. */
export const appointmentTimes = ['overdue', 'today', 'this-week', 'later'] as const;
export type AppointmentTime = (typeof appointmentTimes)[number];

/** Weeks run from Sunday to Saturday. */
export function appointmentTime(planned: Moment, now: Moment): AppointmentTime {
  if (isBefore(planned, now)) return 'overdue';
  if (planned.day === now.day) return 'today';
  return compareDates(planned.day, lastDayOfWeek(now.day)) <= 0 ? 'this-week' : 'later';
}

/** The Saturday of a day's week. */
function lastDayOfWeek(day: IsoDate): IsoDate {
  return addDays(day, 6 - weekday(day));
}

function isBefore(a: Moment, b: Moment): boolean {
  const order = compareDates(a.day, b.day);
  return order < 0 || (order === 0 && a.time < b.time);
}
