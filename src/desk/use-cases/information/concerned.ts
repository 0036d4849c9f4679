import { record } from '../../../store/audit.ts';
import { concernedRequests, noteTold } from '../../../store/information.ts';
import { requestExists } from '../../../store/requests.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { concernedView, knownChange } from '../../information/change-view.ts';
import { readChannel } from '../../inquiries/asked.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** The requests that a change concerns, with who was told of it. Whose requests were listed is on record. */
export function listConcerned(
  office: Office,
  by: StaffMember,
  { changeId, page }: ParsedInputOf<'information.concerned'>,
): Promise<OutputOf<'information.concerned'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'changed-information');
    const change = await knownChange(handle, changeId);
    const { ids, total } = await concernedRequests(handle, change, {
      limit: pageSize,
      offset: page * pageSize,
    });
    const recorded = await record(handle, {
      action: 'information.concerned',
      subject: { kind: 'changed-information', id: changeId },
      content: { requests: ids },
    });
    const lines: OutputOf<'information.concerned'>['lines'] = [];
    for (const requestId of ids)
      lines.push(await concernedView(handle, office, { changeId, requestId }, recorded));
    return { lines, total, page };
  });
}

/** The person of a request has been told of a change, on a channel of the policy. */
export async function markTold(
  office: Office,
  by: StaffMember,
  { changeId, requestId, channelId }: ParsedInputOf<'information.markTold'>,
): Promise<OutputOf<'information.markTold'>> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'changed-information');
    const told = {
      changeId,
      requestId,
      channelId: readChannel(office.policy.policy, channelId, 'channelId'),
    };
    await knownChange(handle, changeId);
    if (!(await requestExists(handle, requestId))) throw new Refusal('unknown-visit', 'requestId');
    const subject = { kind: 'request', id: requestId };
    const recorded = await record(handle, { action: 'information.markTold', subject, content: told });
    await noteTold(handle, told, recorded);
    return concernedView(handle, office, told, recorded);
  });
  office.session.announce('work');
  return view;
}
