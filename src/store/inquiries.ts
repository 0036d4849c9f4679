import type { Selectable, Updateable } from 'kysely';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { InquiriesTable } from './tables/inquiries.ts';

/** What was asked, by whom as far as they said, and what became of it. */
export type InquiryRecord = Omit<Selectable<InquiriesTable>, 'questionNormalised'>;

const listed = [
  'id',
  'status',
  'question',
  'channelId',
  'requestId',
  'visitId',
  'askedAt',
  'askedBy',
  'reason',
  'askerName',
  'askerContact',
  'tellChannelId',
  'answerId',
  'answer',
  'answeredByName',
  'repliedAt',
  'repliedBy',
  'toldAt',
  'toldBy',
  'toldChannelId',
] as const;

export type NewInquiry = Pick<InquiryRecord, 'status' | 'question' | 'channelId'> &
  Partial<
    Pick<
      InquiryRecord,
      | 'requestId'
      | 'visitId'
      | 'reason'
      | 'askerName'
      | 'askerContact'
      | 'tellChannelId'
      | 'answerId'
      | 'answer'
      | 'answeredByName'
    >
  >;

/** Keeps what was asked: answered from the book at once, or for whoever can answer it. */
export async function addInquiry(
  handle: WriteHandle,
  inquiry: NewInquiry,
  recorded: Recorded,
): Promise<string> {
  requireRecorded(handle, recorded);
  const id = handle.ids.next();
  await handle.tables
    .insertInto('inquiries')
    .values({
      requestId: null,
      visitId: null,
      reason: null,
      askerName: null,
      askerContact: null,
      tellChannelId: null,
      answerId: null,
      answer: null,
      answeredByName: null,
      repliedAt: null,
      repliedBy: null,
      toldAt: null,
      toldBy: null,
      toldChannelId: null,
      ...inquiry,
      id,
      questionNormalised: normaliseForSearch(inquiry.question),
      askedAt: handle.at,
      askedBy: handle.actor,
    })
    .execute();
  return id;
}

/** Reads one inquiry. The entry that was recorded must concern it, its visit or the list it stands in. */
export function inquiryById(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<InquiryRecord | undefined> {
  requireRecorded(handle, recorded);
  return handle.tables.selectFrom('inquiries').select(listed).where('id', '=', id).executeTakeFirst();
}

/** What stayed open in a visit, in the order in which it was asked. */
export function inquiriesOfVisit(
  handle: ReadHandle,
  visitId: string,
  recorded: Recorded,
): Promise<InquiryRecord[]> {
  requireRecorded(handle, recorded);
  return handle.tables
    .selectFrom('inquiries')
    .select(listed)
    .where('visitId', '=', visitId)
    .where('status', '!=', 'answered')
    .orderBy('askedAt')
    .execute();
}

/** Writes what became of an inquiry. */
export async function changeInquiry(
  handle: WriteHandle,
  id: string,
  facts: Pick<
    Updateable<InquiriesTable>,
    | 'status'
    | 'answerId'
    | 'answer'
    | 'answeredByName'
    | 'repliedAt'
    | 'repliedBy'
    | 'toldAt'
    | 'toldBy'
    | 'toldChannelId'
  >,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('inquiries').set(facts).where('id', '=', id).execute();
}

/** Which part of the inquiries a list shows: a worklist oldest first, what is done newest first. */
export type InquirySearch = {
  statuses: readonly InquiryRecord['status'][];
  words: readonly string[];
  order: 'oldest-first' | 'newest-first';
  limit: number;
  offset: number;
};

/** The ids of a page of inquiries, and how many there are; ids alone are no reading. */
export async function findInquiries(
  handle: ReadHandle,
  { statuses, words, order, limit, offset }: InquirySearch,
): Promise<{ ids: string[]; total: number }> {
  let matches = handle.tables.selectFrom('inquiries').where('status', 'in', statuses);
  for (const word of words)
    matches = matches.where((is) =>
      is.or([is('questionNormalised', 'like', `%${word}%`), is('askerName', 'like', `%${word}%`)]),
    );
  const { total } = await matches
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matches
    .select('id')
    .orderBy('askedAt', order === 'oldest-first' ? 'asc' : 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { ids: rows.map(({ id }) => id), total };
}

/** How many inquiries wait for an answer, and how many answers for being told. */
export async function inquiriesWaiting(handle: ReadHandle): Promise<{ open: number; replied: number }> {
  const rows = await handle.tables
    .selectFrom('inquiries')
    .select((is) => ['status', is.fn.countAll<number>().as('count')])
    .where('status', 'in', ['open', 'replied'])
    .groupBy('status')
    .execute();
  const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  return { open: of('open'), replied: of('replied') };
}

/** The channel on which this staff member was last asked something. */
export async function lastChannelOf(handle: ReadHandle, staffId: string): Promise<string | null> {
  const row = await handle.tables
    .selectFrom('inquiries')
    .select('channelId')
    .where('askedBy', '=', staffId)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.channelId ?? null;
}
