import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The agency's data were given to the beneficiary (Deem الإحالة/٥). */
export function confirmAgencyData(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.confirmAgencyData'>,
): Promise<OutputOf<'visits.confirmAgencyData'>> {
  const call = { name: 'visits.confirmAgencyData', screen: 'agency-data', visitId, content: {} } as const;
  return confirmTurn(office, by, call, () => Promise.resolve());
}
