import type { Insertable, Selectable, Updateable } from 'kysely';
import { toLatinDigits } from '../domain/people/digits.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { complaintStates } from '../domain/complaints/complaint.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { ComplaintEventsTable, ComplaintsTable } from './tables/complaints.ts';

/** A complaint with whom it concerns. */
export type ComplaintRecord = Selectable<ComplaintsTable> & { concerns: string[] };
export type ComplaintEvent = Selectable<ComplaintEventsTable>;
export type ComplaintFilter = 'open' | 'mine' | 'overdue' | 'closed';

/** Which complaints are listed, for whom and as of which day. */
export type ComplaintList = {
  filter: ComplaintFilter;
  query: string;
  viewerId: string;
  today: IsoDate;
};

const openStates = complaintStates.filter((state) => state !== 'closed');
const undecidedStates = ['received', 'looked-into', 'settlement-tried'] as const;

/** Keeps a new complaint and whom it concerns. */
export async function addComplaint(
  handle: WriteHandle,
  complaint: Insertable<ComplaintsTable>,
  concerns: readonly string[],
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.insertInto('complaints').values(complaint).execute();
  if (concerns.length === 0) return;
  await handle.tables
    .insertInto('complaintConcerns')
    .values(concerns.map((staffId) => ({ complaintId: complaint.id, staffId })))
    .execute();
}

/** Whom a complaint concerns. The ids alone are no reading of it: they decide who may read it. */
export async function concernsOf(handle: ReadHandle, complaintId: string): Promise<string[]> {
  const rows = await handle.tables
    .selectFrom('complaintConcerns')
    .select('staffId')
    .where('complaintId', '=', complaintId)
    .execute();
  return rows.map(({ staffId }) => staffId);
}

/** Reads a complaint. */
export async function complaintById(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<ComplaintRecord | undefined> {
  requireRecorded(handle, recorded);
  const row = await handle.tables
    .selectFrom('complaints')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, concerns: await concernsOf(handle, id) };
}

/** The id of the complaint with this number; ids alone are no reading. */
export async function complaintIdByNumber(handle: ReadHandle, number: string): Promise<string | undefined> {
  const row = await handle.tables
    .selectFrom('complaints')
    .select('id')
    .where('number', '=', toLatinDigits(number).trim())
    .executeTakeFirst();
  return row?.id;
}

/** A complaint's number. The number alone is no reading of it. */
export async function complaintNumber(handle: ReadHandle, id: string): Promise<string | undefined> {
  const row = await handle.tables
    .selectFrom('complaints')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.number;
}

export async function changeComplaint(
  handle: WriteHandle,
  id: string,
  facts: Omit<Updateable<ComplaintsTable>, 'id' | 'number'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('complaints').set(facts).where('id', '=', id).execute();
}

/** Adds what was done to the end of a complaint's course. */
export async function addComplaintEvent(
  handle: WriteHandle,
  complaintId: string,
  event: Pick<ComplaintEvent, 'kind' | 'happenedOn'> &
    Partial<Pick<ComplaintEvent, 'text' | 'isAgreed' | 'outcome' | 'channelId'>>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const { count } = await handle.tables
    .selectFrom('complaintEvents')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('complaintId', '=', complaintId)
    .executeTakeFirstOrThrow();
  const { kind, happenedOn, text = null, isAgreed = null, outcome = null, channelId = null } = event;
  await handle.tables
    .insertInto('complaintEvents')
    .values({
      complaintId,
      position: count,
      kind,
      at: handle.at,
      by: handle.actor,
      happenedOn,
      text,
      isAgreed,
      outcome,
      channelId,
    })
    .execute();
}

export function complaintEvents(
  handle: ReadHandle,
  complaintId: string,
  recorded: Recorded,
): Promise<ComplaintEvent[]> {
  requireRecorded(handle, recorded);
  return handle.tables
    .selectFrom('complaintEvents')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .orderBy('position')
    .execute();
}

/** How many complaints a list holds; those that concern the viewer are not among them. */
export async function countComplaints(handle: ReadHandle, list: ComplaintList): Promise<number> {
  const { total } = await listed(handle, list)
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** One page of a list: what waits longest first, what is closed newest first. */
export async function complaintsPage(
  handle: ReadHandle,
  list: ComplaintList,
  { offset, limit }: { offset: number; limit: number },
  recorded: Recorded,
): Promise<Selectable<ComplaintsTable>[]> {
  requireRecorded(handle, recorded);
  return listed(handle, list)
    .selectAll('complaints')
    .orderBy('complaints.receivedAt', list.filter === 'closed' ? 'desc' : 'asc')
    .orderBy('complaints.number')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** The days of receipt of what is not decided yet, each once. */
export async function undecidedReceiptDays(handle: ReadHandle): Promise<string[]> {
  const rows = await handle.tables
    .selectFrom('complaints')
    .select('receivedOn')
    .distinct()
    .where('state', 'in', undecidedStates)
    .execute();
  return rows.map(({ receivedOn }) => receivedOn);
}

/** Sets the day by which everything received on a day should be decided: the target was changed. */
export async function setDueOn(
  handle: WriteHandle,
  receivedOn: string,
  dueOn: string | null,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('complaints')
    .set({ dueOn })
    .where('receivedOn', '=', receivedOn)
    .where('state', 'in', undecidedStates)
    .execute();
}

function listed(handle: ReadHandle, { filter, query, viewerId, today }: ComplaintList) {
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  const matches = handle.tables
    .selectFrom('complaints')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('complaintConcerns')
            .select('complaintConcerns.staffId')
            .where('complaintConcerns.staffId', '=', viewerId)
            .whereRef('complaintConcerns.complaintId', '=', 'complaints.id'),
        ),
      ),
    )
    .where((is) =>
      is.or([
        is.and(words.map((word) => is('complaints.searchText', 'like', `%${word}%`))),
        is('complaints.id', 'in', bySlip(handle, query)),
      ]),
    );
  switch (filter) {
    case 'open':
      return matches.where('complaints.state', 'in', openStates);
    case 'mine':
      return matches.where('complaints.handlerId', '=', viewerId).where('complaints.state', 'in', openStates);
    case 'overdue':
      return matches.where('complaints.state', 'in', undecidedStates).where('complaints.dueOn', '<', today);
    case 'closed':
      return matches.where('complaints.state', '=', 'closed');
  }
}

function bySlip(handle: ReadHandle, query: string) {
  return handle.tables
    .selectFrom('slips')
    .select('slips.subjectId')
    .where('slips.subjectKind', '=', 'complaint')
    .where('slips.serial', '=', toLatinDigits(query).trim());
}
