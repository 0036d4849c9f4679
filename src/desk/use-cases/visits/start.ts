import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { record } from '../../../store/audit.ts';
import type { WriteHandle } from '../../../store/handle.ts';
import { addRequest } from '../../../store/requests.ts';
import { nextSerial } from '../../../store/serials.ts';
import { addVisit, visitById } from '../../../store/visits.ts';
import { turnsOf } from '../../../domain/request/next-step.ts';
import { readSettings } from '../../office.ts';
import { unclearOf } from '../../inquiries/unclear.ts';
import { Refusal } from '../../refusal.ts';
import { ownChoices, readVisitFile } from '../../visit/visit-file.ts';
import { visitView } from '../../visit/visit-view.ts';

/** A person has come: opens a request on the edition of the policy in force, and its first visit. */
export async function startVisit(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'visits.start'>,
): Promise<OutputOf<'visits.start'>> {
  const view = await office.store.write(by.id, (handle) => openRequest(handle, office, input));
  office.session.endRating();
  office.session.announce('visit');
  return view;
}

/** Opens a request and its first visit within a change that may belong to more. Refuses as the call does. */
export async function openRequest(
  handle: WriteHandle,
  office: Office,
  { journey, channelId }: ParsedInputOf<'visits.start'>,
): Promise<OutputOf<'visits.start'>> {
  const { editionId, policy } = office.policy;
  if (!policy.channels.some(({ id }) => id === channelId)) throw new Refusal('unknown-channel', 'channelId');
  const own = ownChoices(await readSettings(handle));
  const source = { policy, borrowedReferral: office.borrowedReferral };
  if (turnsOf(source, journey, own).length === 0) throw new Refusal('referral-not-offered', 'journey');
  const requestId = handle.ids.next();
  const visitId = handle.ids.next();
  const number = await nextSerial(handle, office.desk.number);
  const recorded = await record(handle, {
    action: 'visits.start',
    subject: { kind: 'request', id: requestId },
    content: { journey, channelId, number },
  });
  await addRequest(
    handle,
    { id: requestId, number, journey, policyEditionId: editionId, channelId },
    recorded,
  );
  await addVisit(handle, { id: visitId, requestId }, recorded);
  const visit = await visitById(handle, visitId);
  if (!visit) throw new RangeError(`Visit ${visitId} was not kept`);
  const file = await readVisitFile(handle, office, visit, recorded);
  return visitView(handle, file, await unclearOf(handle, office, file, recorded));
}
