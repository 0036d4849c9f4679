import type { Recorded, ReadHandle, WriteHandle } from '../../store/handle.ts';
import { answersTouched, changeById, concernedRequests, toldOf } from '../../store/information.ts';
import type { ChangeRecord } from '../../store/information.ts';
import { personById } from '../../store/people.ts';
import { requestById } from '../../store/requests.ts';
import { staffById } from '../../store/staff.ts';
import type { ChangeView, ConcernedRequest } from '../contract/information.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { channelView } from '../visit/visit-view.ts';

/** What changed, as the screens show it. It names no beneficiary. */
export async function changeView(
  handle: ReadHandle,
  office: Office,
  change: ChangeRecord,
): Promise<ChangeView> {
  const { policy } = office.policy;
  const { id, subject, oldText, newText, inForceOn, ownMeans, groups, serviceId, enteredAt } = change;
  const { total, told } = await concernedRequests(handle, change, { limit: 1, offset: 0 });
  const answers = await answersTouched(handle, id);
  const title = policy.services.find((service) => service.id === serviceId)?.title;
  return {
    id,
    subject,
    oldText,
    newText,
    inForceOn,
    isInForce: inForceOn <= today(office),
    means: [
      ...change.channelIds.map((channelId) => channelView(policy, channelId).label),
      ...(ownMeans === '' ? [] : [ownMeans]),
    ],
    groups,
    service: serviceId === null ? null : { id: serviceId, label: title ?? serviceId },
    answers: answers.map(({ id: answerId, question, checkedAt }) => ({
      id: answerId,
      question,
      isChecked: checkedAt !== null,
    })),
    concerned: { total, told },
    enteredAt,
    enteredBy: (await staffById(handle, change.enteredBy))?.name ?? '',
  };
}

/** Reads a change; refuses an unknown one. */
export async function knownChange(handle: ReadHandle, id: string): Promise<ChangeRecord> {
  const change = await changeById(handle, id);
  if (!change) throw new Refusal('unknown-change', 'changeId');
  return change;
}

/** A request that a change concerns, with whether its person was told. */
export async function concernedView(
  handle: WriteHandle,
  office: Office,
  given: { changeId: string; requestId: string },
  recorded: Recorded,
): Promise<ConcernedRequest> {
  const { policy } = office.policy;
  const request = await requestById(handle, given.requestId);
  const person = request.beneficiaryId
    ? await personById(handle, request.beneficiaryId, recorded)
    : undefined;
  const told = await toldOf(handle, given.changeId, given.requestId);
  return {
    requestId: request.id,
    number: request.number,
    beneficiary: person?.name ?? '',
    agreedChannel: channelView(
      policy,
      request.agreedChannelId ?? person?.preferredChannelId ?? request.channelId,
    ),
    toldAt: told?.toldAt ?? null,
    toldChannel: told ? channelView(policy, told.channelId) : null,
  };
}
