import { stageAfter } from '../../domain/request/request-status.ts';
import type { StepTaken } from '../../domain/request/step-details.ts';
import { tidyText } from '../../domain/people/typed-text.ts';
import { parseDateInput } from '../../domain/time/parse-date-input.ts';
import { compareDates, isoDate } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { record } from '../../store/audit.ts';
import type { Canonical } from '../../store/canonical.ts';
import { canonicalJson } from '../../store/canonical.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { addStep, noteStepSlip } from '../../store/request-status.ts';
import type { CallName } from '../contract/contract.ts';
import type { RequestView } from '../contract/requests.ts';
import { issueForm } from '../issue-slip.ts';
import type { FormWords } from '../issue-slip.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { StaffMember } from '../session.ts';
import { readRequestFile } from './request-file.ts';
import type { RequestFile } from './request-file.ts';
import { requestView } from './request-view.ts';

/** A request being worked on: one call, one transaction, one entry of the audit chain. */
export type RequestAtWork = {
  handle: WriteHandle;
  office: Office;
  by: StaffMember;
  file: RequestFile;
  recorded: Recorded;
};

/**
 * Reads a request's file, lets `work` change it, and answers with the request as it then stands. The call and its
 * input are in the audit chain before anything is read.
 */
export async function atRequest(
  office: Office,
  by: StaffMember,
  call: { name: CallName; requestId: string; input?: Canonical },
  work?: (request: RequestAtWork) => Promise<unknown>,
): Promise<RequestView> {
  const { name, requestId, input } = call;
  const view = await office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: name,
      subject: { kind: 'request', id: requestId },
      ...(input === undefined ? {} : { content: input }),
    });
    const file = await readRequestFile(handle, office, requestId, recorded);
    if (work === undefined) return requestView(handle, file, recorded);
    await work({ handle, office, by, file, recorded });
    return requestView(handle, await readRequestFile(handle, office, requestId, recorded), recorded);
  });
  if (work !== undefined) office.session.announce('work');
  return view;
}

/**
 * Takes a step whose turn has come, and issues its slip where it has one. The very step that was taken last is not
 * taken again; any other that is out of turn is refused, whatever the page believes.
 */
export async function takeStep(
  { handle, office, file, recorded }: RequestAtWork,
  taken: StepTaken,
  happenedOn: IsoDate,
  slip?: FormWords,
): Promise<void> {
  const last = file.taken.at(-1);
  const isRepeated =
    last?.step === taken.step &&
    last.happenedOn === happenedOn &&
    canonicalJson(last.details) === canonicalJson(taken.details);
  const next = stageAfter(file.status, taken.step);
  if (isRepeated && (next === null || taken.step === 'not-reached')) return;
  if (next === null)
    throw new Refusal('request-out-of-turn', undefined, { asked: taken.step, stage: file.status.stage });
  const requestId = file.request.id;
  const stageBefore = file.status.stage;
  const stepId = await addStep(
    handle,
    { ...taken, requestId, stageBefore, stageAfter: next, happenedOn },
    recorded,
  );
  if (slip !== undefined) await issueStepSlip({ handle, office, file, recorded }, stepId, slip);
}

/** Issues the slip of a step, and keeps with the step which one it is. */
export async function issueStepSlip(
  { handle, office, file, recorded }: Omit<RequestAtWork, 'by'>,
  stepId: string,
  slip: FormWords,
): Promise<void> {
  const requestId = file.request.id;
  const about = { subject: { kind: 'request', id: requestId }, requestId, policy: file.policy };
  const issued = await issueForm({ handle, office, recorded }, about, slip);
  await noteStepSlip(handle, stepId, issued.id, recorded);
}

/** The day of a step as typed: not in the future, and not before the step that it follows. */
export function readDay(file: RequestFile, typed: string): IsoDate {
  const day = readTypedDay(typed, 'on');
  if (compareDates(day, file.today) > 0) throw new Refusal('request-date-future', 'on');
  const before = file.taken.at(-1)?.happenedOn ?? file.request.completedOn;
  if (before !== null && compareDates(day, isoDate(before)) < 0)
    throw new Refusal('request-date-too-early', 'on');
  return day;
}

/** A day as typed, in either calendar. */
export function readTypedDay(typed: string, field: string): IsoDate {
  const parsed = parseDateInput(typed);
  if (!parsed.ok) throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', field);
  return parsed.value.date;
}

/** A text that must say something. */
export function readText(typed: string, field: string): string {
  const text = tidyText(typed);
  if (text === '') throw new Refusal('field-required', field);
  return text;
}
