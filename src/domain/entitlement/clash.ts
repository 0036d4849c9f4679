import { normaliseForSearch } from '../people/normalise.ts';
import type { AppointmentKind } from './appointment.ts';

/** How long an appointment takes. No policy says it: what the desk reckons with when it looks for clashes. */
export const appointmentMinutes: Record<AppointmentKind, number> = { session: 30, 'field-visit': 60 };

/** An appointment of a day, as far as it can stand in the way of another. `time`: 'HH:MM'. */
export type DayAppointment = {
  requestId: string;
  kind: AppointmentKind;
  hostName: string;
  place: string;
  time: string;
};

/** What two appointments cannot have at once: the researcher or supervisor, the place, or the applicant. */
export type ClashCause = 'host' | 'place' | 'applicant';
export type Clash = { cause: ClashCause; with: DayAppointment };

/** The appointment that stands in the way, and in what; null when there is none. */
export function clashOf(wanted: DayAppointment, others: readonly DayAppointment[]): Clash | null {
  for (const other of others) {
    if (!overlaps(wanted, other)) continue;
    const cause = sharedBy(wanted, other);
    if (cause !== null) return { cause, with: other };
  }
  return null;
}

/** What people call the office's day, between which free times are looked for. */
const firstMinute = 8 * 60;
const lastMinute = 16 * 60;
const stepMinutes = 30;

/** Up to `most` times of the same day at which nothing stands in the way, the nearest to the wanted one first. */
export function freeTimes(
  wanted: DayAppointment,
  others: readonly DayAppointment[],
  { earliest, most }: { earliest: string; most: number },
): string[] {
  const times: string[] = [];
  for (let minute = firstMinute; minute < lastMinute; minute += stepMinutes) times.push(timeOf(minute));
  const asked = minuteOf(wanted.time);
  return times
    .filter((time) => time >= earliest && clashOf({ ...wanted, time }, others) === null)
    .sort((a, b) => Math.abs(minuteOf(a) - asked) - Math.abs(minuteOf(b) - asked))
    .slice(0, most)
    .sort();
}

function overlaps(a: DayAppointment, b: DayAppointment): boolean {
  const [startA, startB] = [minuteOf(a.time), minuteOf(b.time)];
  return startA < startB + appointmentMinutes[b.kind] && startB < startA + appointmentMinutes[a.kind];
}

function sharedBy(a: DayAppointment, b: DayAppointment): ClashCause | null {
  const isSame = (one: string, other: string) => normaliseForSearch(one) === normaliseForSearch(other);
  if (isSame(a.hostName, b.hostName)) return 'host';
  if (isSame(a.place, b.place)) return 'place';
  return a.requestId === b.requestId ? 'applicant' : null;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
