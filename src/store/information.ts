import type { Selectable } from 'kysely';
import { z } from 'zod';
import { weekDays } from '../domain/information/officer-hours.ts';
import type { WeekDay } from '../domain/information/officer-hours.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { requestStages } from '../domain/request/request-status.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { ChangedInformationTable, ContactOfficersTable } from './tables/information.ts';

/** A contact officer, as the association names them for its beneficiaries. */
export type OfficerRecord = {
  id: string;
  name: string;
  categories: string[];
  fields: string[];
  phone: string;
  extension: string;
  days: WeekDay[];
  opensAt: string;
  closesAt: string;
};

const textsSchema = z.array(z.string());
const daysSchema = z.array(z.enum(weekDays));

/** Those who are contact officers now, by name. An association has a handful. */
export async function allOfficers(handle: ReadHandle): Promise<OfficerRecord[]> {
  const rows = await handle.tables
    .selectFrom('contactOfficers')
    .selectAll()
    .where('removedAt', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map(officerOf);
}

/** Adds an officer, or writes an existing one anew. */
export async function saveOfficer(
  handle: WriteHandle,
  { categories, fields, days, ...officer }: OfficerRecord,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const facts = {
    ...officer,
    categoriesJson: canonicalJson(categories),
    fieldsJson: canonicalJson(fields),
    daysJson: canonicalJson(days),
    updatedAt: handle.at,
  };
  await handle.tables
    .insertInto('contactOfficers')
    .values({ ...facts, createdAt: handle.at, removedAt: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
    .execute();
}

/** No contact officer any more. */
export async function removeOfficer(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('contactOfficers')
    .set({ removedAt: handle.at })
    .where('id', '=', id)
    .execute();
}

/** Information that changed, and on which means it was announced. */
export type ChangeRecord = Omit<
  Selectable<ChangedInformationTable>,
  'channelsJson' | 'groupsJson' | 'subjectNormalised'
> & { channelIds: string[]; groups: string[] };

export async function addChange(
  handle: WriteHandle,
  change: Omit<ChangeRecord, 'id' | 'enteredAt' | 'enteredBy' | 'inForceOn'> & { inForceOn: IsoDate },
  answerIds: readonly string[],
  recorded: Recorded,
): Promise<string> {
  requireRecorded(handle, recorded);
  const id = handle.ids.next();
  const { channelIds, groups, ...facts } = change;
  await handle.tables
    .insertInto('changedInformation')
    .values({
      ...facts,
      id,
      subjectNormalised: normaliseForSearch([change.subject, change.oldText, change.newText].join(' ')),
      channelsJson: canonicalJson(channelIds),
      groupsJson: canonicalJson(groups),
      enteredAt: handle.at,
      enteredBy: handle.actor,
    })
    .execute();
  if (answerIds.length > 0)
    await handle.tables
      .insertInto('answerRechecks')
      .values(answerIds.map((answerId) => ({ changeId: id, answerId, checkedAt: null, checkedBy: null })))
      .execute();
  return id;
}

export async function changeById(handle: ReadHandle, id: string): Promise<ChangeRecord | undefined> {
  const row = await handle.tables
    .selectFrom('changedInformation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && changeOf(row);
}

/** A page of what changed, the latest first. */
export async function findChanges(
  handle: ReadHandle,
  { words, limit, offset }: { words: readonly string[]; limit: number; offset: number },
): Promise<{ changes: ChangeRecord[]; total: number }> {
  let matches = handle.tables.selectFrom('changedInformation');
  for (const word of words) matches = matches.where('subjectNormalised', 'like', `%${word}%`);
  const { total } = await matches
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matches
    .selectAll()
    .orderBy('inForceOn', 'desc')
    .orderBy('enteredAt', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { changes: rows.map(changeOf), total };
}

/** The entries of the answer book that a change touches. */
export function answersTouched(
  handle: ReadHandle,
  changeId: string,
): Promise<{ id: string; question: string; checkedAt: string | null }[]> {
  return handle.tables
    .selectFrom('answerRechecks')
    .innerJoin('answers', 'answers.id', 'answerRechecks.answerId')
    .select(['answers.id', 'answers.question', 'answerRechecks.checkedAt'])
    .where('changeId', '=', changeId)
    .orderBy('answers.question')
    .execute();
}

const openStages = requestStages.filter((stage) => stage !== 'closed');

/** The ids of requests for a service that were made before a change and are not over, oldest first. */
export async function concernedRequests(
  handle: ReadHandle,
  change: Pick<ChangeRecord, 'id' | 'serviceId' | 'enteredAt'>,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number; told: number }> {
  if (change.serviceId === null) return { ids: [], total: 0, told: 0 };
  const told = handle.tables
    .selectFrom('changedInformationTold')
    .where('changeId', '=', change.id)
    .select('requestId as id');
  const open = handle.tables
    .selectFrom('requests')
    .where('serviceId', '=', change.serviceId)
    .where('stage', 'in', openStages)
    .where('createdAt', '<=', change.enteredAt)
    .where('beneficiaryId', 'is not', null)
    .select('id');
  // Closed since: still told if they were, asked no more.
  const concerned = handle.tables
    .selectFrom('requests')
    .leftJoin('changedInformationTold as told', (join) =>
      join.onRef('told.requestId', '=', 'requests.id').on('told.changeId', '=', change.id),
    )
    .where('requests.id', 'in', open.union(told));
  const counted = await concerned
    .select((is) => [is.fn.countAll<number>().as('total'), is.fn.count<number>('told.requestId').as('told')])
    .executeTakeFirstOrThrow();
  const rows = await concerned
    .select('requests.id')
    .orderBy('requests.createdAt')
    .limit(limit)
    .offset(offset)
    .execute();
  return { ids: rows.map(({ id }) => id), ...counted };
}

/** Whether and how the person of a request was told of a change. */
export function toldOf(
  handle: ReadHandle,
  changeId: string,
  requestId: string,
): Promise<{ toldAt: string; channelId: string } | undefined> {
  return handle.tables
    .selectFrom('changedInformationTold')
    .select(['toldAt', 'channelId'])
    .where('changeId', '=', changeId)
    .where('requestId', '=', requestId)
    .executeTakeFirst();
}

/** Told of a change; told again, the latest stands. */
export async function noteTold(
  handle: WriteHandle,
  told: { changeId: string; requestId: string; channelId: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const facts = { channelId: told.channelId, toldAt: handle.at, toldBy: handle.actor };
  await handle.tables
    .insertInto('changedInformationTold')
    .values({ ...told, ...facts })
    .onConflict((conflict) => conflict.columns(['changeId', 'requestId']).doUpdateSet(facts))
    .execute();
}

function officerOf(row: Selectable<ContactOfficersTable>): OfficerRecord {
  const { id, name, phone, extension, opensAt, closesAt } = row;
  return {
    id,
    name,
    phone,
    extension,
    opensAt,
    closesAt,
    categories: textsSchema.parse(JSON.parse(row.categoriesJson)),
    fields: textsSchema.parse(JSON.parse(row.fieldsJson)),
    days: daysSchema.parse(JSON.parse(row.daysJson)),
  };
}

function changeOf(row: Selectable<ChangedInformationTable>): ChangeRecord {
  const { channelsJson, groupsJson, ...rest } = row;
  const facts: Omit<typeof rest, 'subjectNormalised'> & { subjectNormalised?: string } = rest;
  delete facts.subjectNormalised;
  return {
    ...facts,
    channelIds: textsSchema.parse(JSON.parse(channelsJson)),
    groups: textsSchema.parse(JSON.parse(groupsJson)),
  };
}
