import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atReferral } from '../../referrals/referral-file.ts';
import type { StaffMember } from '../../session.ts';

/** A referral with its attempts, whom to call, and how the agency's referrals went. */
export function openReferral(
  office: Office,
  by: StaffMember,
  { requestId }: ParsedInputOf<'referrals.open'>,
): Promise<OutputOf<'referrals.open'>> {
  return atReferral(office, by, { name: 'referrals.open', requestId }, () => Promise.resolve());
}
