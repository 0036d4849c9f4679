import type { Selectable, SelectQueryBuilder } from 'kysely';
import { toLatinDigits } from '../domain/people/digits.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import type { ReplyRange } from '../domain/request/reply-standing.ts';
import { awaitingStages, requestStages } from '../domain/request/request-status.ts';
import type { RequestStage } from '../domain/request/request-status.ts';
import { stepTaken } from '../domain/request/step-details.ts';
import type { StepTaken } from '../domain/request/step-details.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { Tables } from './tables.ts';
import type { RequestStepsTable } from './tables/requests.ts';

/** A step that a request has taken, undone ones included. */
export type StepRecord = Omit<Selectable<RequestStepsTable>, 'step' | 'detailsJson'> & StepTaken;

/** What a list of requests is narrowed to. */
export type RequestFilter = {
  /** Request number, slip serial, the beneficiary's name, ID number or mobile; empty for all. */
  query: string;
  stage: RequestStage | null;
  /** Of requests that await their reply: those whose date lies in the range. */
  reply: ReplyRange | null;
};

const shortestNumber = 4;
const mostRead = 500;

/** The ids of a page of requests, and how many there are over all pages. Ids alone are no reading of a file. */
export async function requestPage(
  handle: ReadHandle,
  filter: RequestFilter,
  { page, size }: { page: number; size: number },
): Promise<{ ids: string[]; total: number }> {
  const reach = await reachOf(handle, filter.query);
  const { total } = await countQuery(handle, filter, reach).executeTakeFirstOrThrow();
  const rows = await pageQuery(handle, filter, reach)
    .limit(size)
    .offset(page * size)
    .execute();
  return { ids: rows.map(({ id }) => id), total };
}

/** How many people a search finds: requests of few are read by their people, those of many in the list's order. */
export type SearchReach = 'few' | 'many';

async function reachOf(handle: ReadHandle, query: string): Promise<SearchReach> {
  if (normaliseForSearch(query) === '') return 'few';
  const people = peopleMeant(handle, query).limit(mostRead + 1);
  const { count } = await handle.tables
    .selectFrom(people.as('meant'))
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count > mostRead ? 'many' : 'few';
}

/** How many requests the filter leaves. */
export function countQuery(handle: ReadHandle, filter: RequestFilter, reach: SearchReach) {
  const total = 'total' as const;
  const { query, stage, reply } = filter;
  if (reach === 'few') return matching(handle, filter).select((is) => is.fn.countAll<number>().as(total));
  const ofMany = handle.tables
    .selectFrom('requests')
    .where('requests.journey', '=', 'request')
    .where('requests.beneficiaryId', 'in', peopleMeant(handle, query))
    .$if(stage !== null, (requests) => requests.where('requests.stage', '=', stage));
  return withReply(ofMany, stage, reply).select((is) => is.fn.countAll<number>().as(total));
}

/** Nearest reply first where work waits; newest first elsewhere. Each order is that of an index. */
export function pageQuery(handle: ReadHandle, filter: RequestFilter, reach: SearchReach) {
  const matches = (reach === 'few' ? matching(handle, filter) : walked(handle, filter)).select('requests.id');
  const { stage, reply } = filter;
  if (stage === null && reply === null) return matches.orderBy('requests.createdAt', 'desc');
  const direction = stage === 'draft' || stage === 'closed' ? 'desc' : 'asc';
  return matches.orderBy('requests.replyOn', direction).orderBy('requests.createdAt', direction);
}

function matching(handle: ReadHandle, { query, stage, reply }: RequestFilter) {
  const all = handle.tables.selectFrom('requests');
  const isSearched = normaliseForSearch(query) !== '';
  // A search is narrow and an index on the stage is wide: behind coalesce it stays out of the search's way.
  let matches = isSearched
    ? all
        .where('requests.id', 'in', found(handle, query))
        .where((is) => is(is.fn.coalesce('requests.journey', is.val('')), '=', 'request'))
    : all.where('requests.journey', '=', 'request');
  if (stage !== null)
    matches = isSearched
      ? matches.where((is) => is(is.fn.coalesce('requests.stage', is.val('')), '=', stage))
      : matches.where('requests.stage', '=', stage);
  return withReply(matches, stage, reply);
}

/** In the list's order, each request with its person: of what many have, a page is soon full. */
function walked(handle: ReadHandle, { query, stage, reply }: RequestFilter) {
  const requests = handle.tables
    .selectFrom('requests')
    .where('requests.journey', '=', 'request')
    .$if(stage !== null, (all) => all.where('requests.stage', '=', stage))
    // Behind coalesce, lest it goes person by person and sorts what it found.
    .where((is) =>
      is(is.fn.coalesce('requests.beneficiaryId', is.val('')), 'in', peopleMeant(handle, query)),
    );
  return withReply(requests, stage, reply);
}

type Requests = SelectQueryBuilder<Tables, 'requests', object>;

function withReply(requests: Requests, stage: RequestFilter['stage'], reply: ReplyRange | null): Requests {
  let matches = requests;
  if (reply === null) return matches;
  if (stage === null) matches = matches.where('requests.stage', 'in', awaitingStages);
  if (reply.kind === null) return matches.where('requests.replyOn', 'is', null);
  matches = matches.where('requests.replyKind', '=', reply.kind);
  if (reply.from !== null) matches = matches.where('requests.replyOn', '>=', reply.from);
  return reply.until === null ? matches : matches.where('requests.replyOn', '<=', reply.until);
}

/** The people that are meant by what was typed. */
function peopleMeant(handle: ReadHandle, query: string) {
  const words = normaliseForSearch(query).split(' ');
  const digits = words.join('').replace(/^(?:00966|966|0)(?=5)/, '');
  const isNumber = /^\d+$/.test(digits) && digits.length >= shortestNumber;
  return handle.tables
    .selectFrom('people')
    .select('people.id')
    .where((is) =>
      is.or([
        is.and(words.map((word) => is('nameNormalised', 'like', `%${word}%`))),
        ...(isNumber ? [is('identityNumber', 'like', `${digits}%`), is('mobile', 'like', `%${digits}`)] : []),
      ]),
    );
}

/** The requests that are meant by what was typed, each found by an index of its own. */
function found(handle: ReadHandle, query: string) {
  const typed = toLatinDigits(query).trim();
  return handle.tables
    .selectFrom('requests')
    .select('id')
    .where('beneficiaryId', 'in', peopleMeant(handle, query))
    .unionAll(handle.tables.selectFrom('requests').select('id').where('number', '=', typed))
    .unionAll(
      handle.tables
        .selectFrom('slips')
        .select((is) => is.ref('requestId').$notNull().as('id'))
        .where('serial', '=', typed)
        .where('requestId', 'is not', null),
    );
}

/** How many requests stand at each stage. */
export async function countByStage(handle: ReadHandle): Promise<Record<RequestStage, number>> {
  const rows = await handle.tables
    .selectFrom('requests')
    .select((is) => ['stage', is.fn.countAll<number>().as('count')])
    .where('journey', '=', 'request')
    .groupBy('stage')
    .execute();
  const counts = new Map(rows.map(({ stage, count }) => [stage, count]));
  return Object.fromEntries(requestStages.map((stage) => [stage, counts.get(stage) ?? 0])) as Record<
    RequestStage,
    number
  >;
}

/** How many requests await a reply whose date lies in a range. */
export async function countAwaiting(handle: ReadHandle, reply: ReplyRange): Promise<number> {
  const { total } = await matching(handle, { query: '', stage: null, reply })
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The steps of a request in the order in which they were recorded, undone ones included. */
export async function stepsOf(
  handle: ReadHandle,
  requestId: string,
  recorded: Recorded,
): Promise<StepRecord[]> {
  requireRecorded(handle, recorded);
  const rows = await handle.tables
    .selectFrom('requestSteps')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('position')
    .execute();
  return rows.map(({ step, detailsJson, ...row }) => ({
    ...row,
    ...stepTaken(step, JSON.parse(detailsJson)),
  }));
}

/** Keeps a step and moves the request on. Answers with the step's id. */
export async function addStep(
  handle: WriteHandle,
  taken: StepTaken & {
    requestId: string;
    stageBefore: RequestStage;
    stageAfter: RequestStage;
    happenedOn: string;
  },
  recorded: Recorded,
): Promise<string> {
  requireRecorded(handle, recorded);
  const { step, details, requestId, stageBefore, stageAfter, happenedOn } = taken;
  const id = handle.ids.next();
  const { last } = await handle.tables
    .selectFrom('requestSteps')
    .select((is) => is.fn.max<number | null>('position').as('last'))
    .where('requestId', '=', requestId)
    .executeTakeFirstOrThrow();
  await handle.tables
    .insertInto('requestSteps')
    .values({
      id,
      requestId,
      position: (last ?? 0) + 1,
      step,
      stageBefore,
      happenedOn,
      detailsJson: canonicalJson(details),
      slipId: null,
      recordedAt: handle.at,
      recordedBy: handle.actor,
      undoneAt: null,
      undoneBy: null,
      undoneReason: null,
    })
    .execute();
  await setStage(handle, requestId, stageAfter, recorded);
  return id;
}

/** Names the slip that was issued for a step. */
export async function noteStepSlip(
  handle: WriteHandle,
  stepId: string,
  slipId: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('requestSteps').set({ slipId }).where('id', '=', stepId).execute();
}

/** Takes a step back: it stays on record as undone, and the request stands where it stood before. */
export async function undoStep(
  handle: WriteHandle,
  step: Pick<StepRecord, 'id' | 'requestId' | 'stageBefore'>,
  reason: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('requestSteps')
    .set({ undoneAt: handle.at, undoneBy: handle.actor, undoneReason: reason })
    .where('id', '=', step.id)
    .execute();
  await setStage(handle, step.requestId, step.stageBefore, recorded);
}

/** Where the request stands from now on. */
export async function setStage(
  handle: WriteHandle,
  requestId: string,
  stage: RequestStage,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('requests')
    .set({ stage, updatedAt: handle.at })
    .where('id', '=', requestId)
    .execute();
}
