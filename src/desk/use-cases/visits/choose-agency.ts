import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeRequest } from '../../../store/requests.ts';
import { agencyById } from '../../agency-view.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The agency that serves better (Deem الإحالة/٤). */
export function chooseAgency(
  office: Office,
  by: StaffMember,
  { visitId, agencyId }: ParsedInputOf<'visits.chooseAgency'>,
): Promise<OutputOf<'visits.chooseAgency'>> {
  const call = { name: 'visits.chooseAgency', screen: 'agency', visitId, content: { agencyId } } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    const agency = await agencyById(handle, agencyId, new Date(handle.at));
    if (!agency) throw new Refusal('unknown-agency', 'agencyId');
    // Another agency's person does not answer for this one.
    const person =
      file.request.agencyId === agencyId ? {} : { responsibleName: null, responsiblePhone: null };
    await changeRequest(handle, file.request.id, { agencyId, ...person }, recorded);
  });
}
