import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { mayBeHosted } from '../../../domain/request/attendance.ts';
import { changeRequest } from '../../../store/requests.ts';
import { attendanceOf } from '../../../store/visits.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The person was welcomed; hospitality as far as possible (Mabarrah ت/١), never a condition, and only at the desk. */
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
    const isGuest = mayBeHosted(attendanceOf(file.visit));
    const offered = file.policy.hospitality && isGuest ? hospitality : null;
    await changeRequest(handle, file.request.id, { hospitality: offered }, recorded);
  });
}
