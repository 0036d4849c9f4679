import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeRequest } from '../../../store/requests.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** What happens next was explained: who studies the request, by when or not before when, by which channel. */
export function confirmExplanation(
  office: Office,
  by: StaffMember,
  { visitId, agreedChannelId }: ParsedInputOf<'visits.confirmExplanation'>,
): Promise<OutputOf<'visits.confirmExplanation'>> {
  const content = { agreedChannelId };
  const call = { name: 'visits.confirmExplanation', screen: 'explain', visitId, content } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    if (!file.policy.channels.some(({ id }) => id === agreedChannelId)) {
      throw new Refusal('unknown-channel', 'agreedChannelId');
    }
    await changeRequest(handle, file.request.id, { agreedChannelId }, recorded);
  });
}
