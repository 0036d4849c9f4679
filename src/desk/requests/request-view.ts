import { dueStanding } from '../../domain/request/due-standing.ts';
import { stepsAhead, stepsAllowed } from '../../domain/request/request-status.ts';
import type { ClauseId, Policy } from '../../domain/policy/policy-schema.ts';
import { clausesOf } from '../../domain/policy/offers.ts';
import { isoDate, riyadhDay } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { duesOf } from '../../store/dues.ts';
import type { DueRecord } from '../../store/dues.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import type { StepRecord } from '../../store/request-status.ts';
import { allStaff } from '../../store/staff.ts';
import { clauseViews } from '../clause-view.ts';
import type { DueView, RequestView, StatusStepView } from '../contract/requests.ts';
import { slipSummary } from '../slip-view.ts';
import { personSummary } from '../visit/person-summary.ts';
import { channelView, studiedBy } from '../visit/visit-view.ts';
import { lastTaken } from './request-file.ts';
import type { RequestFile } from './request-file.ts';
import { whatToSay } from './what-to-say.ts';

/** What the page of a request shows: a projection of its file, every decision made. */
export async function requestView(
  handle: WriteHandle,
  file: RequestFile,
  recorded: Recorded,
): Promise<RequestView> {
  const { request, policy, visit } = file;
  const nameOf = await staffNames(handle);
  return {
    requestId: request.id,
    number: request.number,
    stage: file.status.stage,
    allowed: stepsAllowed(file.status),
    outcome: file.status.outcome,
    beneficiary: file.beneficiary && personSummary(file.beneficiary, file.today),
    representativeName: file.representative?.name ?? null,
    serviceTitle: file.service?.title ?? null,
    serveNote: request.serveNote === '' ? null : request.serveNote,
    channel: channelView(policy, request.channelId),
    agreedChannel: request.agreedChannelId === null ? null : channelView(policy, request.agreedChannelId),
    channels: policy.channels.map(({ id, label }) => ({ id, label })),
    studiedBy: studiedBy(file),
    completedOn: request.completedOn,
    reply: file.reply,
    say: whatToSay(asked(file)),
    clauses: clauseViews(policy, clausesAt(policy, file)),
    steps: [
      ...visitSteps(file, nameOf),
      ...file.steps.map((step) => stepView(file, step, nameOf)),
      ...ahead(file),
    ],
    canUndo: file.taken.length > 0,
    dues: (await duesOf(handle, request.id, recorded)).map((due) => dueView(due, file.today)),
    slips: currentSlips(file).map(slipSummary),
    lacksServiceSlip: lastTaken(file.taken, 'served')?.slipId === null,
    visitId: file.status.stage === 'draft' ? visit.id : null,
  };
}

/** A due as lists and pages show it. */
export function dueView(due: DueRecord, day: IsoDate): DueView {
  const { id, requestId, what, dueOn, state, settledOn, settledBy, reference, withdrawnReason } = due;
  const standing = state === 'open' ? dueStanding(isoDate(dueOn), day) : null;
  return {
    id,
    requestId,
    what,
    dueOn,
    state,
    standing,
    settledOn,
    settledBy,
    reference,
    withdrawnReason,
  };
}

/** The channel on which the answer comes: the agreed one, else that of the request. */
export function answerChannelId({ request }: Pick<RequestFile, 'request'>): string {
  return request.agreedChannelId ?? request.channelId;
}

/** The clauses that the providing of the service rests on: the policy's step, else what is due (ح/٣). */
export function clausesOfService(policy: Policy): ClauseId[] {
  const step = policy.journeys.request.steps.find(({ screens }) => screens.includes('serve'));
  return step ? step.clauses : clausesOf(policy, 'dues');
}

/** The clauses that study, reply and decision rest on. */
export function clausesOfReply({ study, reply }: Policy): ClauseId[] {
  return [...new Set([study?.clause, reply?.clause].filter((id) => id !== undefined))];
}

function clausesAt(policy: Policy, { status }: RequestFile): ClauseId[] {
  switch (status.stage) {
    case 'draft':
      return policy.completeness.clauses;
    case 'to-serve':
    case 'to-close':
    case 'closed':
      return status.outcome === 'rejected' ? clausesOfReply(policy) : clausesOfService(policy);
    default:
      return clausesOfReply(policy);
  }
}

function asked(file: RequestFile): Parameters<typeof whatToSay>[0] {
  const { request, policy, taken } = file;
  const decided = lastTaken(taken, 'decided');
  const served = lastTaken(taken, 'served');
  return {
    number: request.number,
    stage: file.status.stage,
    serviceTitle: file.service?.title ?? '',
    missing: file.requirements
      .filter(({ state }) => state.state === 'missing' || state.state === 'open')
      .map(({ requirement }) => requirement.title),
    completedOn: request.completedOn,
    committee: lastTaken(taken, 'submitted')?.details.committee ?? studiedBy(file).name,
    submittedOn: lastTaken(taken, 'submitted')?.happenedOn ?? null,
    reply: file.reply,
    channel: channelView(policy, answerChannelId(file)).label,
    decision: decided ? { ...decided.details, on: decided.happenedOn } : null,
    toldOn: lastTaken(taken, 'told')?.happenedOn ?? null,
    served: served ? { what: served.details.what, on: served.happenedOn } : null,
    closedOn: lastTaken(taken, 'closed')?.happenedOn ?? null,
  };
}

const nothingSaid = {
  on: null,
  by: null,
  outcome: null,
  committee: null,
  reasons: null,
  channel: null,
  what: null,
  providedBy: null,
  note: null,
  undone: null,
} satisfies Partial<StatusStepView>;

function visitSteps({ request, visit, status }: RequestFile, nameOf: NameOf): StatusStepView[] {
  const isComplete = status.stage !== 'draft';
  return [
    {
      ...nothingSaid,
      step: 'received',
      state: 'done',
      on: riyadhDay(new Date(request.createdAt)),
      by: nameOf(visit.startedBy),
    },
    {
      ...nothingSaid,
      step: 'completed',
      state: isComplete ? 'done' : 'next',
      on: isComplete ? request.completedOn : null,
    },
  ];
}

function stepView({ policy }: RequestFile, taken: StepRecord, nameOf: NameOf): StatusStepView {
  const { undoneBy, undoneReason } = taken;
  const said: Partial<StatusStepView> =
    'channelId' in taken.details
      ? { channel: channelView(policy, taken.details.channelId).label, note: taken.details.note }
      : taken.details;
  const { note, ...others } = said;
  return {
    ...nothingSaid,
    ...others,
    note: note === '' ? null : (note ?? null),
    step: taken.step,
    state: undoneBy === null ? 'done' : 'undone',
    on: taken.happenedOn,
    by: nameOf(taken.recordedBy),
    undone: undoneBy === null ? null : { by: nameOf(undoneBy), reason: undoneReason ?? '' },
  };
}

function ahead({ status }: RequestFile): StatusStepView[] {
  return stepsAhead(status).map((step, index) => ({
    ...nothingSaid,
    step,
    state: index === 0 && status.stage !== 'draft' ? 'next' : 'ahead',
  }));
}

/** The slips of the request, without those of steps that were undone. */
function currentSlips({ slips, steps }: RequestFile): RequestFile['slips'] {
  const undone = steps.filter(({ undoneAt }) => undoneAt !== null).map(({ slipId }) => slipId);
  return slips.filter(({ id }) => !undone.includes(id));
}

type NameOf = (staffId: string) => string;

async function staffNames(handle: WriteHandle): Promise<NameOf> {
  const names = new Map((await allStaff(handle)).map(({ id, name }) => [id, name]));
  return (staffId) => names.get(staffId) ?? '';
}
