import type { Selectable } from 'kysely';
import type { Attendance } from '../domain/request/attendance.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { VisitsTable } from './tables.ts';

/** One attendance. A return is a visit of its own to the same request. */
export type VisitRecord = Selectable<VisitsTable>;

export async function addVisit(
  handle: WriteHandle,
  visit: { id: string; requestId: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('visits')
    .values({
      ...visit,
      status: 'open',
      startedAt: handle.at,
      startedBy: handle.actor,
      endedAt: null,
      updatedAt: handle.at,
    })
    .execute();
}

export function visitById(handle: ReadHandle, id: string): Promise<VisitRecord | undefined> {
  return handle.tables.selectFrom('visits').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Where the beneficiary is during the visit. */
export async function setVisitAttendance(
  handle: WriteHandle,
  id: string,
  attendance: Attendance,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('visits').set(columnsOf(attendance)).where('id', '=', id).execute();
}

/** Where the beneficiary was, as the visit's columns say it. */
export function attendanceOf({ attendance, hasOriginals, ...at }: VisitRecord): Attendance {
  if (attendance === 'remote') return { kind: attendance, hasOriginals: hasOriginals === 1 };
  if (attendance === 'at-desk') return { kind: attendance };
  const { place, placeAddress, wentBy } = at;
  return { kind: attendance, place: place ?? 'other', address: placeAddress ?? '', wentBy: wentBy ?? '' };
}

function columnsOf(attendance: Attendance) {
  const there = attendance.kind === 'at-their-place' ? attendance : null;
  return {
    attendance: attendance.kind,
    hasOriginals: attendance.kind === 'remote' && attendance.hasOriginals ? 1 : 0,
    place: there?.place ?? null,
    placeAddress: there?.address ?? null,
    wentBy: there?.wentBy ?? null,
  } as const;
}

/** The visit's latest change, so that the one worked on last is offered first. */
export async function touchVisit(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('visits').set({ updatedAt: handle.at }).where('id', '=', id).execute();
}

export async function endVisit(
  handle: WriteHandle,
  id: string,
  status: 'left-incomplete' | 'finished',
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('visits')
    .set({ status, endedAt: handle.at, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
}

/** The visit that is still open for a request, if any. */
export function openVisitOf(handle: ReadHandle, requestId: string): Promise<VisitRecord | undefined> {
  return handle.tables
    .selectFrom('visits')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('status', '=', 'open')
    .executeTakeFirst();
}

/** A request's visits, the latest first. */
export function visitsOf(handle: ReadHandle, requestId: string): Promise<VisitRecord[]> {
  return handle.tables
    .selectFrom('visits')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('startedAt', 'desc')
    .execute();
}

/** The request's last visit. */
export function lastVisitOf(handle: ReadHandle, requestId: string): Promise<VisitRecord | undefined> {
  return handle.tables
    .selectFrom('visits')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The open visit that was worked on last. */
export function lastOpenVisit(handle: ReadHandle): Promise<VisitRecord | undefined> {
  return handle.tables
    .selectFrom('visits')
    .selectAll()
    .where('status', '=', 'open')
    .orderBy('updatedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The last visit of each request that is not finished: the newest ones, and how many there are. */
export async function waitingVisits(
  handle: ReadHandle,
  most: number,
): Promise<{ newest: VisitRecord[]; total: number }> {
  const waiting = waitingQuery(handle);
  const { total } = await waiting
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { newest: await waiting.selectAll().orderBy('updatedAt', 'desc').limit(most).execute(), total };
}

function waitingQuery(handle: ReadHandle) {
  return handle.tables
    .selectFrom('visits')
    .where('status', 'in', ['open', 'left-incomplete'])
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('visits as later')
            .select('later.id')
            .whereRef('later.requestId', '=', 'visits.requestId')
            .whereRef('later.startedAt', '>', 'visits.startedAt'),
        ),
      ),
    );
}

/** Visits that began in a span of instants, newest first. */
export function visitsBetween(handle: ReadHandle, from: string, until: string): Promise<VisitRecord[]> {
  return handle.tables
    .selectFrom('visits')
    .selectAll()
    .where('startedAt', '>=', from)
    .where('startedAt', '<', until)
    .orderBy('startedAt', 'desc')
    .execute();
}
