import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The registration is complete with the complete requirements (Athar, Amass, Enaya التعامل/٦; Deem التعامل/٢). */
export function confirmRegistration(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.confirmRegistration'>,
): Promise<OutputOf<'visits.confirmRegistration'>> {
  const call = { name: 'visits.confirmRegistration', screen: 'registration', visitId, content: {} } as const;
  return confirmTurn(office, by, call, () => Promise.resolve());
}
