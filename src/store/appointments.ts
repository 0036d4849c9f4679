import type { Selectable } from 'kysely';
import type { AppointmentState, Moment } from '../domain/entitlement/appointment.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { Tables } from './tables.ts';

/** A session or field visit, and what became of it. */
export type AppointmentRecord = Selectable<Tables['appointments']>;

export async function addAppointment(
  handle: WriteHandle,
  appointment: Pick<
    AppointmentRecord,
    | 'id'
    | 'requestId'
    | 'kind'
    | 'host'
    | 'hostName'
    | 'hostStaffId'
    | 'onDay'
    | 'atTime'
    | 'place'
    | 'purpose'
  >,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('appointments')
    .values({
      ...appointment,
      state: 'planned',
      outcome: null,
      outcomeAt: null,
      outcomeBy: null,
      movedToId: null,
      createdAt: handle.at,
      createdBy: handle.actor,
    })
    .execute();
}

/** Says what became of an appointment, and to which one it was moved. */
export async function recordAppointmentOutcome(
  handle: WriteHandle,
  id: string,
  outcome: { state: Exclude<AppointmentState, 'planned'>; words: string; movedToId: string | null },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('appointments')
    .set({
      state: outcome.state,
      outcome: outcome.words,
      movedToId: outcome.movedToId,
      outcomeAt: handle.at,
      outcomeBy: handle.actor,
    })
    .where('id', '=', id)
    .execute();
}

export function appointmentById(handle: ReadHandle, id: string): Promise<AppointmentRecord | undefined> {
  return handle.tables.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A request's appointments in the order of their days. */
export function appointmentsOf(handle: ReadHandle, requestId: string): Promise<AppointmentRecord[]> {
  return handle.tables
    .selectFrom('appointments')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('onDay')
    .orderBy('atTime')
    .orderBy('createdAt')
    .execute();
}

/** What is planned on a day, the earliest first. */
export function plannedOn(handle: ReadHandle, day: string): Promise<AppointmentRecord[]> {
  return handle.tables
    .selectFrom('appointments')
    .selectAll()
    .where('state', '=', 'planned')
    .where('onDay', '=', day)
    .orderBy('atTime')
    .execute();
}

/** A page of the calendar: what is planned, the earliest first, or what is over, the latest first. */
export async function appointmentsPage(
  handle: ReadHandle,
  wanted: { isPlanned: boolean; hostStaffId: string | null; page: number; size: number },
): Promise<{ records: AppointmentRecord[]; total: number }> {
  const { isPlanned, hostStaffId, page, size } = wanted;
  const order = isPlanned ? 'asc' : 'desc';
  const found = handle.tables
    .selectFrom('appointments')
    // What is over is nearly everything: read by day, which an index on the state would not be.
    .where((is) =>
      isPlanned ? is('state', '=', 'planned') : is(is.fn.coalesce('state', is.val('held')), '!=', 'planned'),
    )
    .$if(hostStaffId !== null, (query) => query.where('hostStaffId', '=', hostStaffId));
  const { total } = await found
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const records = await found
    .selectAll()
    .orderBy('onDay', order)
    .orderBy('atTime', order)
    .orderBy('id', order)
    .limit(size)
    .offset(page * size)
    .execute();
  return { records, total };
}

/** How many planned appointments have passed without a word on what became of them. */
export async function overdueAppointments(handle: ReadHandle, now: Moment): Promise<number> {
  const { total } = await handle.tables
    .selectFrom('appointments')
    .where('state', '=', 'planned')
    .where((is) =>
      is.or([is('onDay', '<', now.day), is.and([is('onDay', '=', now.day), is('atTime', '<', now.time)])]),
    )
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
