import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeRequest } from '../../../store/requests.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** How the service will be given: after the decision, or at once. */
export function confirmService(
  office: Office,
  by: StaffMember,
  { visitId, plan, note }: ParsedInputOf<'visits.confirmService'>,
): Promise<OutputOf<'visits.confirmService'>> {
  const call = { name: 'visits.confirmService', screen: 'serve', visitId, content: { plan, note } } as const;
  return confirmTurn(office, by, call, ({ handle, file, recorded }) =>
    changeRequest(handle, file.request.id, { servePlan: plan, serveNote: note.trim() }, recorded),
  );
}
