import type { Selectable } from 'kysely';
import { mayBeShown } from '../domain/feedback/answers.ts';
import type { RatingReason, Score } from '../domain/feedback/answers.ts';
import type { Period } from '../domain/feedback/period.ts';
import type { Tally } from '../domain/feedback/results.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { SatisfactionAnswersTable } from './tables/satisfaction.ts';

/** What an answer is about: answers of one cell are shown together. */
export type Cell = Pick<SatisfactionAnswersTable, 'journey' | 'serviceId' | 'channelId'>;
export type NewAnswer = Cell & {
  policyEditionId: string;
  answeredOn: string;
  score: Score;
  reasons: readonly RatingReason[];
  words: string | null;
};

/**
 * Keeps an anonymous answer. It takes no entry of the audit chain, alone among what the store writes: the entry's
 * place and time would say whose visit had just ended. There is no personal data in it to be accounted for.
 */
export async function addAnonymousAnswer(handle: WriteHandle, answer: NewAnswer): Promise<void> {
  await keepAnswer(handle, answer, null);
}

/** Keeps the answer of someone who asked to be contacted about it. */
export async function addNamedAnswer(
  handle: WriteHandle,
  answer: NewAnswer,
  requestId: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await keepAnswer(handle, answer, requestId);
}

async function keepAnswer(
  handle: WriteHandle,
  { reasons, ...answer }: NewAnswer,
  requestId: string | null,
): Promise<void> {
  const id = handle.ids.next();
  await handle.tables
    .insertInto('satisfactionAnswers')
    .values({ id, ...answer, requestId, shownOn: null, contactedOn: null, contactNote: null })
    .execute();
  if (reasons.length > 0) {
    const rows = reasons.map((reason) => ({ answerId: id, reason }));
    await handle.tables.insertInto('satisfactionReasons').values(rows).execute();
  }
  await showWhatMay(handle, answer, answer.answeredOn);
}

/** Answers of a cell are shown once enough of them have come together. */
async function showWhatMay(handle: WriteHandle, cell: Cell, day: string): Promise<void> {
  const { journey, serviceId, channelId } = cell;
  const { anonymous } = await handle.tables
    .selectFrom('satisfactionAnswers')
    .select((is) => is.fn.countAll<number>().as('anonymous'))
    .where('channelId', '=', channelId)
    .where('serviceId', serviceId === null ? 'is' : '=', serviceId)
    .where('shownOn', 'is', null)
    .where('journey', '=', journey)
    .where('requestId', 'is', null)
    .executeTakeFirstOrThrow();
  if (!mayBeShown({ anonymous })) return;
  await handle.tables
    .updateTable('satisfactionAnswers')
    .set({ shownOn: day })
    .where('channelId', '=', channelId)
    .where('serviceId', serviceId === null ? 'is' : '=', serviceId)
    .where('shownOn', 'is', null)
    .where('journey', '=', journey)
    .execute();
}

/** How many shown answers gave each score, by service and channel. */
export function talliesBetween(handle: ReadHandle, { from, until }: Period): Promise<Tally[]> {
  return handle.tables
    .selectFrom('satisfactionAnswers')
    .select((is) => ['serviceId', 'channelId', 'score', is.fn.countAll<number>().as('count')])
    .where('shownOn', '>=', from)
    .where('shownOn', '<=', until)
    .groupBy(['serviceId', 'channelId', 'score'])
    .execute();
}

/** How many shown answers named each reason. */
export function reasonsBetween(
  handle: ReadHandle,
  { from, until }: Period,
): Promise<{ reason: RatingReason; count: number }[]> {
  return handle.tables
    .selectFrom('satisfactionReasons')
    .innerJoin('satisfactionAnswers', 'satisfactionAnswers.id', 'satisfactionReasons.answerId')
    .select((is) => ['reason', is.fn.countAll<number>().as('count')])
    .where('shownOn', '>=', from)
    .where('shownOn', '<=', until)
    .groupBy('reason')
    .execute();
}

/** Free words of shown answers, in no order of time, and nothing of who wrote them but the service. */
export type Words = { id: string; words: string; serviceId: string | null; isInRegister: boolean };

export async function wordsBetween(
  handle: ReadHandle,
  { from, until }: Period,
  page: { size: number; page: number },
): Promise<{ lines: Words[]; total: number }> {
  const shown = handle.tables
    .selectFrom('satisfactionAnswers')
    .leftJoin('obstacles', 'obstacles.answerId', 'satisfactionAnswers.id')
    .where('shownOn', '>=', from)
    .where('shownOn', '<=', until)
    .where('words', 'is not', null);
  const { total } = await shown
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await shown
    .select([
      'satisfactionAnswers.id as id',
      'words',
      'satisfactionAnswers.serviceId as serviceId',
      'obstacles.id as obstacleId',
    ])
    .orderBy('satisfactionAnswers.id')
    .limit(page.size)
    .offset(page.page * page.size)
    .execute();
  return {
    total,
    lines: rows.map(({ id, words, serviceId, obstacleId }) => ({
      id,
      words: words ?? '',
      serviceId,
      isInRegister: obstacleId !== null,
    })),
  };
}

export type AnswerRecord = Selectable<SatisfactionAnswersTable>;

/** An answer that may be read: one that is shown, or whose giver let themselves be known. */
export function readableAnswer(handle: ReadHandle, id: string): Promise<AnswerRecord | undefined> {
  return handle.tables
    .selectFrom('satisfactionAnswers')
    .selectAll()
    .where('id', '=', id)
    .where((is) => is.or([is('shownOn', 'is not', null), is('requestId', 'is not', null)]))
    .executeTakeFirst();
}

/** The ids of those who asked to be contacted about their answer, waiting first, newest first. */
export async function contactIds(
  handle: ReadHandle,
  page: { size: number; page: number },
): Promise<{ ids: string[]; total: number; waiting: number }> {
  const named = handle.tables.selectFrom('satisfactionAnswers').where('requestId', 'is not', null);
  const { total, waiting } = await named
    .select((is) => [
      is.fn.countAll<number>().as('total'),
      is.fn.countAll<number>().filterWhere('contactedOn', 'is', null).as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await named
    .select('id')
    .orderBy((is) => is.case().when('contactedOn', 'is', null).then(0).else(1).end())
    .orderBy('answeredOn', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset(page.page * page.size)
    .execute();
  return { ids: rows.map(({ id }) => id), total, waiting };
}

/** The answer of someone who let themselves be known. */
export function namedAnswer(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<(AnswerRecord & { requestId: string }) | undefined> {
  requireRecorded(handle, recorded);
  return handle.tables
    .selectFrom('satisfactionAnswers')
    .selectAll()
    .where('id', '=', id)
    .where('requestId', 'is not', null)
    .$narrowType<{ requestId: string }>()
    .executeTakeFirst();
}

/** Someone spoke with them about their answer. */
export async function keepContact(
  handle: WriteHandle,
  id: string,
  contact: { contactedOn: string; contactNote: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('satisfactionAnswers').set(contact).where('id', '=', id).execute();
}

/** The reasons of one answer. */
export async function reasonsOf(handle: ReadHandle, answerId: string): Promise<RatingReason[]> {
  const rows = await handle.tables
    .selectFrom('satisfactionReasons')
    .select('reason')
    .where('answerId', '=', answerId)
    .orderBy('reason')
    .execute();
  return rows.map(({ reason }) => reason);
}
