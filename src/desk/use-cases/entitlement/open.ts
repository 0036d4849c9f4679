import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { atCase } from '../../entitlement/at-case.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** Evidence, appointments and decision of one request, with what still keeps it from being decided. */
export function openCase(
  office: Office,
  by: StaffMember,
  { requestId }: ParsedInputOf<'entitlement.open'>,
): Promise<OutputOf<'entitlement.open'>> {
  return atCase(office, by, { action: 'entitlement.open', requestId });
}
