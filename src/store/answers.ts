import type { Selectable } from 'kysely';
import { answerSourceSchema } from '../domain/inquiries/answer-source.ts';
import type { AnswerSource } from '../domain/inquiries/answer-source.ts';
import { isNearWord, wordsNeeded, wordsToFind } from '../domain/inquiries/search-words.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { AnswersTable } from './tables/inquiries.ts';

/** An entry of the answer book. It holds nothing about a person, so that reading it leaves no trace. */
export type AnswerRecord = Omit<Selectable<AnswersTable>, 'sourceJson'> & { source: AnswerSource };

export type AnswerWords = {
  kind: AnswerRecord['kind'];
  question: string;
  answer: string;
  source: AnswerSource;
  answeredByName: string | null;
  checkedOn: IsoDate;
};

/** Puts an entry into the book. */
export async function addAnswer(
  handle: WriteHandle,
  entry: AnswerWords & { starterOf: string | null },
  recorded: Recorded,
): Promise<string> {
  requireRecorded(handle, recorded);
  const id = handle.ids.next();
  const { source, ...words } = entry;
  await handle.tables
    .insertInto('answers')
    .values({
      ...words,
      id,
      sourceJson: canonicalJson(source),
      timesAsked: 0,
      createdAt: handle.at,
      updatedAt: handle.at,
      withdrawnAt: null,
    })
    .execute();
  await indexWords(handle, id, entry);
  return id;
}

/** Writes an entry anew; from then on it is the association's own words. */
export async function changeAnswer(
  handle: WriteHandle,
  id: string,
  { source, ...words }: AnswerWords,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('answers')
    .set({ ...words, sourceJson: canonicalJson(source), starterOf: null, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
  await handle.tables.deleteFrom('answerWords').where('answerId', '=', id).execute();
  await indexWords(handle, id, words);
  await settleRechecks(handle, id);
}

/** The entry is still right on this day: it is fresh again, and what asked to look at it is settled. */
export async function noteChecked(
  handle: WriteHandle,
  id: string,
  checkedOn: IsoDate,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('answers')
    .set({ checkedOn, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
  await settleRechecks(handle, id);
}

/** The entry is offered no more; what was answered with it stays on record. */
export async function withdrawAnswer(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('answers').set({ withdrawnAt: handle.at }).where('id', '=', id).execute();
  await settleRechecks(handle, id);
}

/** Withdraws what was derived from other editions of the policy and that nobody has rewritten. */
export async function withdrawStartersBut(
  handle: WriteHandle,
  editionId: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('answers')
    .set({ withdrawnAt: handle.at })
    .where('starterOf', 'is not', null)
    .where('starterOf', '!=', editionId)
    .where('withdrawnAt', 'is', null)
    .execute();
}

export async function answerById(handle: ReadHandle, id: string): Promise<AnswerRecord | undefined> {
  const row = await handle.tables
    .selectFrom('answers')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row && entryOf(row);
}

/** Which entries a list is made of: those that the words find, best first; without words those asked for most. */
export type AnswerSearch = {
  words: readonly string[];
  kind: AnswerRecord['kind'] | null;
  /** Only what has to be looked at again: checked on this day or before, or touched by a change. */
  toCheckSince: IsoDate | null;
  limit: number;
  offset: number;
};

export async function findAnswers(
  handle: ReadHandle,
  { words, kind, toCheckSince, limit, offset }: AnswerSearch,
): Promise<{ entries: AnswerRecord[]; total: number }> {
  const spellings = await Promise.all(words.map((word) => spellingsOf(handle, word)));
  const found = spellings.flatMap((alternatives, place) =>
    alternatives.map((word) => wordHits(handle, word, place)),
  );
  if (words.length > 0 && found.length === 0) return { entries: [], total: 0 };
  const hits = unionOf(found);
  let matches = handle.tables.selectFrom('answers').where('answers.withdrawnAt', 'is', null);
  if (kind !== null) matches = matches.where('answers.kind', '=', kind);
  if (toCheckSince !== null)
    matches = matches.where((is) =>
      is.or([
        is('answers.checkedOn', '<=', toCheckSince),
        is(
          'answers.id',
          'in',
          is.selectFrom('answerRechecks').select('answerRechecks.answerId').where('checkedAt', 'is', null),
        ),
      ]),
    );
  if (hits === null) {
    const { total } = await matches
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await matches
      .selectAll('answers')
      .orderBy('timesAsked', 'desc')
      .orderBy('question')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute();
    return { entries: rows.map(entryOf), total };
  }
  const ranked = matches
    .innerJoin(hits.as('hits'), 'hits.answerId', 'answers.id')
    .groupBy('answers.id')
    .having((is) => is.fn.count('hits.place').distinct(), '>=', wordsNeeded(words.length));
  const counted = await ranked.select('answers.id').execute();
  const rows = await ranked
    .selectAll('answers')
    .orderBy((is) => is.fn.count('hits.place').distinct(), 'desc')
    .orderBy('timesAsked', 'desc')
    .orderBy('question')
    .limit(limit)
    .offset(offset)
    .execute();
  return { entries: rows.map(entryOf), total: counted.length };
}

/** Changes that ask to look at an entry again, oldest first. */
export function openRechecks(
  handle: ReadHandle,
  answerIds: readonly string[],
): Promise<{ answerId: string; changeId: string; subject: string; inForceOn: string }[]> {
  if (answerIds.length === 0) return Promise.resolve([]);
  return handle.tables
    .selectFrom('answerRechecks')
    .innerJoin('changedInformation', 'changedInformation.id', 'answerRechecks.changeId')
    .select(['answerId', 'changeId', 'subject', 'inForceOn'])
    .where('answerId', 'in', answerIds)
    .where('checkedAt', 'is', null)
    .orderBy('inForceOn')
    .execute();
}

/** One more person asked this. */
export async function countAsked(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('answers')
    .set((is) => ({ timesAsked: is('timesAsked', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

const afterEveryLetter = '\uffff';
const mostCandidates = 2000;

function wordHits(handle: ReadHandle, word: string, place: number) {
  return handle.tables
    .selectFrom('answerWords')
    .select((is) => ['answerWords.answerId', is.val(place).as('place')])
    .where('word', '>=', word)
    .where('word', '<', word + afterEveryLetter);
}

function unionOf(found: ReturnType<typeof wordHits>[]): ReturnType<typeof wordHits> | null {
  const [first, ...others] = found;
  if (first === undefined) return null;
  let all = first;
  for (const each of others) all = all.unionAll(each);
  return all;
}

/** The word itself where the book has it or a longer one; else the book's words that differ by one letter. */
async function spellingsOf(handle: ReadHandle, word: string): Promise<string[]> {
  const known = await handle.tables
    .selectFrom('answerWords')
    .select('word')
    .where('word', '>=', word)
    .where('word', '<', word + afterEveryLetter)
    .limit(1)
    .executeTakeFirst();
  if (known) return [word];
  const [initial = ''] = word;
  const candidates = await handle.tables
    .selectFrom('answerWords')
    .select('word')
    .distinct()
    .where('word', '>=', initial)
    .where('word', '<', initial + afterEveryLetter)
    .limit(mostCandidates)
    .execute();
  return candidates.map((candidate) => candidate.word).filter((candidate) => isNearWord(word, candidate));
}

async function indexWords(
  handle: WriteHandle,
  answerId: string,
  { question, answer }: Pick<AnswerWords, 'question' | 'answer'>,
): Promise<void> {
  const words = wordsToFind([question, answer]);
  if (words.length === 0) return;
  await handle.tables
    .insertInto('answerWords')
    .values(words.map((word) => ({ word, answerId })))
    .execute();
}

async function settleRechecks(handle: WriteHandle, answerId: string): Promise<void> {
  await handle.tables
    .updateTable('answerRechecks')
    .set({ checkedAt: handle.at, checkedBy: handle.actor })
    .where('answerId', '=', answerId)
    .where('checkedAt', 'is', null)
    .execute();
}

function entryOf({ sourceJson, ...row }: Selectable<AnswersTable>): AnswerRecord {
  return { ...row, source: answerSourceSchema.parse(JSON.parse(sourceJson)) };
}
