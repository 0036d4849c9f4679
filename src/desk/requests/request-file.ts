import { replyStanding } from '../../domain/request/reply-standing.ts';
import type { ReplyDue, ReplyStanding } from '../../domain/request/reply-standing.ts';
import { awaitsReply } from '../../domain/request/request-status.ts';
import type { RequestStage, StatusFacts } from '../../domain/request/request-status.ts';
import type { HolidayList } from '../../domain/time/holidays.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { stepsOf } from '../../store/request-status.ts';
import type { StepRecord } from '../../store/request-status.ts';
import type { RequestRecord } from '../../store/requests.ts';
import { lastVisitOf } from '../../store/visits.ts';
import { holidaysFrom } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { readVisitFile } from '../visit/visit-file.ts';
import type { VisitFile } from '../visit/visit-file.ts';
import { studiedBy } from '../visit/visit-view.ts';

/** A request with all that happened to it after its visit, on the edition of the policy that it was made under. */
export type RequestFile = VisitFile & {
  steps: StepRecord[];
  /** Those that stand: not undone. */
  taken: StepRecord[];
  status: StatusFacts;
  /** Null once it was answered, and before it is complete. */
  reply: ReplyState | null;
};
export type ReplyState = { standing: ReplyStanding; on: IsoDate | null };

/** Reads a request's file. Refuses an unknown one, and a referral, whose status is followed elsewhere. */
export async function readRequestFile(
  handle: WriteHandle,
  office: Office,
  requestId: string,
  recorded: Recorded,
): Promise<RequestFile> {
  const visit = await lastVisitOf(handle, requestId);
  if (!visit) throw new Refusal('unknown-request', 'requestId');
  const file = await readVisitFile(handle, office, visit, recorded);
  const { request, settings, today } = file;
  if (request.journey !== 'request') throw new Refusal('unknown-request', 'requestId');
  const steps = await stepsOf(handle, requestId, recorded);
  const taken = steps.filter(({ undoneAt }) => undoneAt === null);
  return {
    ...file,
    steps,
    taken,
    status: {
      stage: request.stage,
      hasCommittee: studiedBy(file).name !== null,
      outcome: lastTaken(taken, 'decided')?.details.outcome ?? null,
      isServedAtOnce: request.servePlan === 'provided-now',
    },
    reply: replyState(request, today, holidaysFrom(settings.daysOff)),
  };
}

/** The last step of a kind that stands. */
export function lastTaken<S extends StepRecord['step']>(
  taken: readonly StepRecord[],
  step: S,
): Extract<StepRecord, { step: S }> | undefined {
  return taken.findLast((each): each is Extract<StepRecord, { step: S }> => each.step === step);
}

/** How a request stands to the reply rule, by the date that it was given when it became complete. */
export function replyState(
  request: Pick<RequestRecord, 'replyKind' | 'replyOn'> & { stage: RequestStage },
  day: IsoDate,
  holidays: HolidayList,
): ReplyState | null {
  if (!awaitsReply(request.stage)) return null;
  const due: ReplyDue =
    request.replyKind === null || request.replyOn === null
      ? null
      : { kind: request.replyKind, on: isoDate(request.replyOn) };
  return { standing: replyStanding(due, day, holidays), on: due?.on ?? null };
}
