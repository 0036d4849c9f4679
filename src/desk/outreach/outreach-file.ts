import { record } from '../../store/audit.ts';
import type { Canonical } from '../../store/canonical.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { outreachAttempts, outreachEntries } from '../../store/outreach.ts';
import type { OutreachAttempt, OutreachEntry } from '../../store/outreach.ts';
import { lastVisitOf } from '../../store/referrals.ts';
import { requestById } from '../../store/requests.ts';
import type { CallName } from '../contract/contract.ts';
import type { OutreachFile } from '../contract/outreach.ts';
import { requireOffered } from '../offered.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { StaffMember } from '../session.ts';

/** The subject under which the audit chain names an entry. */
export const outreachSubject = (id: string) => ({ kind: 'outreach', id });

/** An entry being worked on: one call, one transaction, one entry of the audit chain. */
export type OutreachAtWork = {
  handle: WriteHandle;
  office: Office;
  recorded: Recorded;
  entry: OutreachEntry;
  attempts: OutreachAttempt[];
};

/** Reads an entry, lets `work` change it, and answers with the entry as it then stands. */
export async function atOutreach(
  office: Office,
  by: StaffMember,
  call: { name: CallName; entryId: string; input?: Canonical },
  work: (at: OutreachAtWork) => Promise<void>,
): Promise<OutreachFile> {
  const file = await office.store.write(by.id, async (handle) => {
    const at = await readOutreach(handle, office, call);
    await work(at);
    return outreachFile(handle, office, call.entryId, at.recorded);
  });
  if (call.name !== 'outreach.open') office.session.announce('work');
  return file;
}

/** Reads an entry; the call and its input are in the audit chain before. */
export async function readOutreach(
  handle: WriteHandle,
  office: Office,
  { name, entryId, input }: { name: CallName; entryId: string; input?: Canonical },
): Promise<OutreachAtWork> {
  await requireOffered(handle, office, 'outreach');
  const recorded = await record(handle, {
    action: name,
    subject: outreachSubject(entryId),
    ...(input === undefined ? {} : { content: input }),
  });
  const [entry] = await outreachEntries(handle, [entryId], recorded);
  if (!entry) throw new Refusal('unknown-outreach', 'entryId');
  return { handle, office, recorded, entry, attempts: await outreachAttempts(handle, entryId, recorded) };
}

/** An entry as its page shows it. */
export async function outreachFile(
  handle: WriteHandle,
  office: Office,
  id: string,
  recorded: Recorded,
): Promise<OutreachFile> {
  const [entry] = await outreachEntries(handle, [id], recorded);
  if (!entry) throw new RangeError(`Outreach entry ${id} was not kept`);
  const { policy } = office.policy;
  const service = policy.services.find((each) => each.id === entry.serviceId);
  const channelLabel = (channelId: string) =>
    policy.channels.find((each) => each.id === channelId)?.label ?? channelId;
  const { kind, name, mobile, place, why, source, state, closeReason, createdAt, emptiedAt } = entry;
  const attempts = await outreachAttempts(handle, id, recorded);
  return {
    id,
    kind,
    name,
    mobile,
    place,
    why,
    source,
    service: service ? { id: service.id, label: service.title } : null,
    state,
    isEmptied: emptiedAt !== null,
    closeReason,
    createdAt,
    attempts: attempts.map(({ id: attemptId, at, byName, channelId, outcome, note }) => ({
      id: attemptId,
      at,
      byName,
      channel: { id: channelId, label: channelLabel(channelId) },
      outcome,
      note,
    })),
    request: await requestOf(handle, entry),
  };
}

async function requestOf(
  handle: WriteHandle,
  { requestId }: OutreachEntry,
): Promise<OutreachFile['request']> {
  if (requestId === null) return null;
  const { number } = await requestById(handle, requestId);
  const visit = await lastVisitOf(handle, requestId);
  if (!visit) throw new RangeError(`Request ${requestId} has no visit`);
  return { number, visitId: visit.id };
}
