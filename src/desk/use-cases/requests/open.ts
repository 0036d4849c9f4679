import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { atRequest } from '../../requests/at-request.ts';

/** A request with where it stands and what to say when the beneficiary asks. */
export function openRequest(
  office: Office,
  by: StaffMember,
  { requestId }: ParsedInputOf<'requests.open'>,
): Promise<OutputOf<'requests.open'>> {
  return atRequest(office, by, { name: 'requests.open', requestId });
}
