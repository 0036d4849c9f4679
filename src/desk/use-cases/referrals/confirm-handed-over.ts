import { noteHandedOver } from '../../../store/slips.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atReferral } from '../../referrals/referral-file.ts';
import type { StaffMember } from '../../session.ts';

/** The last referral slip came into the beneficiary's hand after the visit (Deem الإحالة/٧). */
export function confirmReferralHandedOver(
  office: Office,
  by: StaffMember,
  { requestId }: ParsedInputOf<'referrals.confirmHandedOver'>,
): Promise<OutputOf<'referrals.confirmHandedOver'>> {
  const call = { name: 'referrals.confirmHandedOver', requestId } as const;
  return atReferral(office, by, call, async ({ handle, recorded, slip }) => {
    await noteHandedOver(handle, slip.id, 'by-hand', recorded);
  });
}
