import type { Selectable } from 'kysely';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { DuesTable } from './tables/requests.ts';

/** Something due to a beneficiary from a request. */
export type DueRecord = Selectable<DuesTable>;

/** Which dues a list shows: by state, and of open ones by their day, first and last day included. */
export type DueFilter = { state: DueRecord['state']; from: IsoDate | null; until: IsoDate | null };

export async function addDue(
  handle: WriteHandle,
  due: Pick<DueRecord, 'requestId' | 'what' | 'dueOn'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('dues')
    .values({
      ...due,
      id: handle.ids.next(),
      state: 'open',
      settledOn: null,
      settledBy: null,
      reference: null,
      withdrawnReason: null,
      addedAt: handle.at,
      addedBy: handle.actor,
      changedAt: handle.at,
      changedBy: handle.actor,
    })
    .execute();
}

/** One due, as the file of its request has it. */
export async function dueById(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<DueRecord | undefined> {
  requireRecorded(handle, recorded);
  return handle.tables.selectFrom('dues').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What is due from a request, by day. */
export async function duesOf(
  handle: ReadHandle,
  requestId: string,
  recorded: Recorded,
): Promise<DueRecord[]> {
  requireRecorded(handle, recorded);
  return handle.tables
    .selectFrom('dues')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('dueOn')
    .orderBy('addedAt')
    .execute();
}

/** The ids of a page of dues, the nearest day first, and how many there are over all pages. */
export async function duePage(
  handle: ReadHandle,
  filter: DueFilter,
  { page, size }: { page: number; size: number },
): Promise<{ ids: string[]; total: number }> {
  const rows = await duePageQuery(handle, filter)
    .limit(size)
    .offset(page * size)
    .execute();
  return { ids: rows.map(({ id }) => id), total: await countDues(handle, filter) };
}

/** Settled and withdrawn ones the latest first. */
export function duePageQuery(handle: ReadHandle, filter: DueFilter) {
  return matching(handle, filter)
    .select('dues.id')
    .orderBy('dues.dueOn', filter.state === 'open' ? 'asc' : 'desc');
}

export async function countDues(handle: ReadHandle, filter: DueFilter): Promise<number> {
  const { total } = await matching(handle, filter)
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function matching(handle: ReadHandle, { state, from, until }: DueFilter) {
  let dues = handle.tables.selectFrom('dues').where('dues.state', '=', state);
  if (from !== null) dues = dues.where('dues.dueOn', '>=', from);
  return until === null ? dues : dues.where('dues.dueOn', '<=', until);
}

/** It was paid or provided: when, by whom, under which reference. */
export async function settleDue(
  handle: WriteHandle,
  id: string,
  settled: { settledOn: string; settledBy: string; reference: string | null },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('dues')
    .set({ state: 'settled', ...settled, changedAt: handle.at, changedBy: handle.actor })
    .where('id', '=', id)
    .execute();
}

/** It is not due after all. */
export async function withdrawDue(
  handle: WriteHandle,
  id: string,
  withdrawnReason: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('dues')
    .set({ state: 'withdrawn', withdrawnReason, changedAt: handle.at, changedBy: handle.actor })
    .where('id', '=', id)
    .execute();
}
