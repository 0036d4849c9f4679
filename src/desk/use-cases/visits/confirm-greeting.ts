import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeRequest } from '../../../store/requests.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The person was welcomed; hospitality as far as possible (Mabarrah ت/١), never a condition. */
export function confirmGreeting(
  office: Office,
  by: StaffMember,
  { visitId, hospitality }: ParsedInputOf<'visits.confirmGreeting'>,
): Promise<OutputOf<'visits.confirmGreeting'>> {
  const call = {
    name: 'visits.confirmGreeting',
    screen: 'greet',
    visitId,
    content: { hospitality },
  } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    const offered = file.policy.hospitality ? hospitality : null;
    await changeRequest(handle, file.request.id, { hospitality: offered }, recorded);
  });
}
