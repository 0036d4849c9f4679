import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { atClaim } from '../../compensation/at-claim.ts';

/** A claim with its ground, its papers and what came of it. */
export function openClaim(
  office: Office,
  by: StaffMember,
  { claimId }: ParsedInputOf<'compensation.open'>,
): Promise<OutputOf<'compensation.open'>> {
  return atClaim(office, by, { name: 'compensation.open', claimId }, null);
}
