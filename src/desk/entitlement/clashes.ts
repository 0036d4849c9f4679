import type { Moment } from '../../domain/entitlement/appointment.ts';
import { clashOf, freeTimes } from '../../domain/entitlement/clash.ts';
import type { DayAppointment } from '../../domain/entitlement/clash.ts';
import { plannedOn } from '../../store/appointments.ts';
import type { ReadHandle } from '../../store/handle.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { nowInRiyadh } from './moments.ts';

const mostSuggested = 4;

/**
 * Refuses a time at which whoever sees the applicant, the place or the applicant is taken, naming that appointment's
 * time and, as `free`, times of the same day that would do. `movedId`: the appointment that leaves its own place.
 */
export async function requireFree(
  handle: ReadHandle,
  office: Office,
  { day, time }: Moment,
  appointment: Omit<DayAppointment, 'time'>,
  { field, movedId = null }: { field: string; movedId?: string | null },
): Promise<void> {
  const planned = await plannedOn(handle, day);
  const others = planned
    .filter(({ id }) => id !== movedId)
    .map(({ requestId, kind, hostName, place, atTime }) => ({
      requestId,
      kind,
      hostName,
      place,
      time: atTime,
    }));
  const wanted = { ...appointment, time };
  const clash = clashOf(wanted, others);
  if (clash === null) return;
  const now = nowInRiyadh(office);
  const earliest = day === now.day ? now.time : '00:00';
  throw new Refusal(`appointment-clash-${clash.cause}`, field, {
    name: clash.cause === 'place' ? clash.with.place : clash.with.hostName,
    time: clash.with.time,
    free: freeTimes(wanted, others, { earliest, most: mostSuggested }).join(' '),
  });
}
