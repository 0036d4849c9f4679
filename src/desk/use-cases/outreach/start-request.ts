import { changeOutreachEntry } from '../../../store/outreach.ts';
import { lastVisitOf } from '../../../store/referrals.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { readOutreach } from '../../outreach/outreach-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { openRequest } from '../visits/start.ts';

/**
 * Somebody who was reached wants the service: their request starts on the channel used, by the same guide. Asked
 * again, it answers with the visit that it has started.
 */
export async function startOutreachRequest(
  office: Office,
  by: StaffMember,
  { entryId, channelId }: ParsedInputOf<'outreach.startRequest'>,
): Promise<OutputOf<'outreach.startRequest'>> {
  const visitId = await office.store.write(by.id, async (handle) => {
    const call = { name: 'outreach.startRequest', entryId, input: { channelId } } as const;
    const { entry, recorded } = await readOutreach(handle, office, call);
    const started = entry.requestId === null ? null : await lastVisitOf(handle, entry.requestId);
    if (started) return started.id;
    if (entry.state !== 'wants') throw new Refusal('outreach-not-wanted', 'entryId');
    const { requestId, visitId: id } = await openRequest(handle, office, { journey: 'request', channelId });
    await changeOutreachEntry(handle, entryId, { state: 'requested', requestId }, recorded);
    return id;
  });
  office.session.announce('visit');
  office.session.announce('work');
  return { visitId };
}
