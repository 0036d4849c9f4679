import type { Doing } from '../../domain/complaints/about.ts';
import { isoDate, riyadhDay } from '../../domain/time/plain-date.ts';
import { decisionOf } from '../../store/entitlement.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { stepsOf } from '../../store/request-status.ts';
import { visitsOf } from '../../store/visits.ts';
import type { ComplainedRequest } from '../contract/complaints.ts';
import type { ParsedInputOf } from '../contract/contract.ts';
import { Refusal } from '../refusal.ts';

type At = { handle: WriteHandle; recorded: Recorded };
type Told = Exclude<ParsedInputOf<'complaints.receive'>['about'], null>;
type Names = ReadonlyMap<string, string>;

/** What of a request can be complained about, with who did it: its visits and the decision on it. */
export async function doingsOf(
  { handle, recorded }: At,
  requestId: string,
  names: Names,
): Promise<Pick<ComplainedRequest, 'visits' | 'decision'>> {
  const decision = await decisionDoing({ handle, recorded }, requestId);
  const member = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    visits: (await visitsOf(handle, requestId)).map(({ id, startedAt, startedBy }) => ({
      id,
      on: isoDate(riyadhDay(new Date(startedAt))),
      by: member(startedBy),
    })),
    decision: decision && {
      on: isoDate(decision.on),
      by: member(decision.doing.staffId),
      committee: decision.doing.committee,
    },
  };
}

/** Who did what is complained about. Read from the request; nobody types it. */
export async function doingOf(at: At, requestId: string | null, about: Told): Promise<Doing> {
  if (requestId === null) throw new Refusal('field-required', 'requestNumber');
  if (about.kind === 'decision') {
    const decision = await decisionDoing(at, requestId);
    if (decision === null) throw new Refusal('complaint-nothing-decided', 'about');
    return decision.doing;
  }
  const visit = (await visitsOf(at.handle, requestId)).find(({ id }) => id === about.visitId);
  if (!visit) throw new Refusal('unknown-visit', 'about');
  return { about: 'visit', staffId: visit.startedBy, committee: null };
}

/** Whoever decided on entitlement decided; elsewhere whoever recorded the decision, with the committee that took it. */
async function decisionDoing(
  { handle, recorded }: At,
  requestId: string,
): Promise<{ on: string; doing: Doing } | null> {
  const steps = await stepsOf(handle, requestId, recorded);
  const step = steps.findLast((each) => each.step === 'decided' && each.undoneAt === null);
  const committee = step?.step === 'decided' ? step.details.committee : null;
  const entitlement = await decisionOf(handle, requestId);
  if (entitlement) {
    const on = riyadhDay(new Date(entitlement.decidedAt));
    return { on, doing: { about: 'decision', staffId: entitlement.decidedBy, committee } };
  }
  return step
    ? { on: step.happenedOn, doing: { about: 'decision', staffId: step.recordedBy, committee } }
    : null;
}
