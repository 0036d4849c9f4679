import { tidyText } from '../../../domain/people/typed-text.ts';
import { endReferral } from '../../../store/referrals.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atReferral, requireFollowed } from '../../referrals/referral-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Gives a referral up though nobody confirmed the arrival. The policy knows no such end (Deem الإحالة/٨), so it is
 * the association's own exception: its supervisor's, with a reason, and shown as such.
 */
export function closeWithoutArrival(
  office: Office,
  by: StaffMember,
  { requestId, reason: typed }: ParsedInputOf<'referrals.closeWithoutArrival'>,
): Promise<OutputOf<'referrals.closeWithoutArrival'>> {
  const reason = tidyText(typed);
  const call = { name: 'referrals.closeWithoutArrival', requestId, input: { reason } } as const;
  return atReferral(office, by, call, async (referral) => {
    const { handle, recorded, ending } = referral;
    if (reason === '') throw new Refusal('field-required', 'reason');
    if (ending?.ending === 'without-arrival' && ending.reason === reason) return;
    requireFollowed(referral);
    await endReferral(handle, { requestId, ending: 'without-arrival', reason }, recorded);
  });
}
