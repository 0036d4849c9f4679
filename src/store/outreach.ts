import type { Insertable, Selectable, Updateable } from 'kysely';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import type { OutreachState } from '../domain/outreach/outreach-outcome.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { OutreachAttemptsTable, OutreachEntriesTable } from './tables/outreach.ts';

/** Somebody who might be entitled and has not asked. */
export type OutreachEntry = Selectable<OutreachEntriesTable>;
/** One attempt to reach them, and who made it. */
export type OutreachAttempt = Selectable<OutreachAttemptsTable> & { byName: string };

/** What a person types about an entry. */
export type OutreachWords = Pick<
  OutreachEntry,
  'kind' | 'name' | 'mobile' | 'place' | 'why' | 'source' | 'serviceId'
>;

/** The ids of a list's page, latest change first, and how many there are; ids are no reading. */
export async function findOutreach(
  handle: ReadHandle,
  states: readonly OutreachState[],
  { query, page, pageSize }: { query: string; page: number; pageSize: number },
): Promise<{ ids: string[]; total: number }> {
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  const digits = words.join('').replace(/^(?:00966|966|0)(?=5)/, '');
  const isNumber = /^\d{3,}$/.test(digits);
  const found = handle.tables
    .selectFrom('outreachEntries')
    .where('state', 'in', states)
    .where((is) =>
      is.or([
        is.and(words.map((word) => is('nameNormalised', 'like', `%${word}%`))),
        ...(isNumber ? [is('mobile', 'like', `%${digits}%`)] : []),
      ]),
    );
  const { total } = await found
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select('id')
    .orderBy('updatedAt', 'desc')
    .limit(pageSize)
    .offset(page * pageSize)
    .execute();
  return { ids: rows.map(({ id }) => id), total };
}

/** How many entries stand in each state. */
export async function countOutreach(handle: ReadHandle): Promise<Partial<Record<OutreachState, number>>> {
  const rows = await handle.tables
    .selectFrom('outreachEntries')
    .select((is) => ['state', is.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** These entries, in this order. The entry that was recorded must name them. */
export async function outreachEntries(
  handle: ReadHandle,
  ids: readonly string[],
  recorded: Recorded,
): Promise<OutreachEntry[]> {
  requireRecorded(handle, recorded);
  if (ids.length === 0) return [];
  const rows = await handle.tables.selectFrom('outreachEntries').selectAll().where('id', 'in', ids).execute();
  const entryOf = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => entryOf.get(id) ?? []);
}

/** The attempts to reach them, first to last. */
export function outreachAttempts(
  handle: ReadHandle,
  entryId: string,
  recorded: Recorded,
): Promise<OutreachAttempt[]> {
  requireRecorded(handle, recorded);
  return handle.tables
    .selectFrom('outreachAttempts')
    .innerJoin('staff', 'staff.id', 'outreachAttempts.byId')
    .selectAll('outreachAttempts')
    .select('staff.name as byName')
    .where('entryId', '=', entryId)
    .orderBy('position')
    .execute();
}

export async function addOutreachEntry(
  handle: WriteHandle,
  id: string,
  words: OutreachWords,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('outreachEntries')
    .values({
      id,
      ...words,
      nameNormalised: normaliseForSearch(words.name),
      state: 'to-reach',
      closeReason: null,
      requestId: null,
      emptiedAt: null,
      emptiedBy: null,
      createdAt: handle.at,
      createdBy: handle.actor,
      updatedAt: handle.at,
    })
    .execute();
}

/** Changes what is kept of an entry, or where it stands. */
export async function changeOutreachEntry(
  handle: WriteHandle,
  id: string,
  facts: Omit<Updateable<OutreachEntriesTable>, 'id' | 'nameNormalised' | 'createdAt' | 'updatedAt'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const named = facts.name === undefined ? {} : { nameNormalised: normaliseForSearch(facts.name) };
  await handle.tables
    .updateTable('outreachEntries')
    .set({ ...facts, ...named, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
}

/** Keeps an attempt, and where the entry stands after it. */
export async function addOutreachAttempt(
  handle: WriteHandle,
  attempt: Omit<Insertable<OutreachAttemptsTable>, 'id' | 'at' | 'byId'>,
  state: OutreachState,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('outreachAttempts')
    .values({ ...attempt, id: handle.ids.next(), at: handle.at, byId: handle.actor })
    .execute();
  await changeOutreachEntry(handle, attempt.entryId, { state }, recorded);
}

/**
 * Data minimisation: of somebody who declined, only the name stays, so that nobody asks them again. Phone, place,
 * reason, source and the words of every attempt go.
 */
export async function emptyOutreachEntry(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('outreachAttempts').set({ note: '' }).where('entryId', '=', id).execute();
  await changeOutreachEntry(
    handle,
    id,
    { mobile: null, place: '', why: '', source: '', emptiedAt: handle.at, emptiedBy: handle.actor },
    recorded,
  );
}
