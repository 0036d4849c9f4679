import type { Moment } from '../../domain/entitlement/appointment.ts';
import { judgeMoment } from '../../domain/entitlement/appointment.ts';
import { parseDateInput } from '../../domain/time/parse-date-input.ts';
import { parseTimeInput } from '../../domain/time/parse-time-input.ts';
import { riyadhDay } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { holidaysFrom, readSettings } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';

const riyadhOffsetMs = 3 * 60 * 60 * 1000;

/** A day as typed, Hijri or Gregorian. */
export function readDay(typed: string, field: string): IsoDate {
  const parsed = parseDateInput(typed);
  if (parsed.ok) return parsed.value.date;
  throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', field);
}

/** The day and time it is in Riyadh. */
export function nowInRiyadh({ ports }: Pick<Office, 'ports'>): Moment {
  const now = ports.clock.now();
  return {
    day: riyadhDay(now),
    time: new Date(now.getTime() + riyadhOffsetMs).toISOString().slice(11, 16),
  };
}

/** The instant of a day and time in Riyadh. */
export function instantOf({ day, time }: Moment): Date {
  return new Date(`${day}T${time}:00+03:00`);
}

/** When an appointment is to be, as typed: refused in the past, asked about on a day off. */
export async function readMoment(
  handle: ReadHandle,
  office: Office,
  typed: { on: string; time: string; isDayOffAccepted: boolean },
  path = '',
): Promise<Moment> {
  const day = readDay(typed.on, `${path}on`);
  const time = parseTimeInput(typed.time);
  if (!time.ok) throw new Refusal(time.error === 'empty' ? 'field-required' : 'time-invalid', `${path}time`);
  const wanted = { day, time: time.value };
  const { daysOff } = await readSettings(handle);
  const judged = judgeMoment(wanted, {
    now: nowInRiyadh(office),
    isDayOffAccepted: typed.isDayOffAccepted,
    holidays: holidaysFrom(daysOff),
  });
  if (judged.ok) return wanted;
  throw new Refusal(judged.error === 'past' ? 'appointment-past' : 'appointment-day-off', `${path}on`);
}
