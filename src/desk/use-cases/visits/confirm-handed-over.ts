import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { noteHandedOver } from '../../../store/slips.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The slip is in the beneficiary's hand, and that is on record (Deem الإحالة/٧). */
export function confirmHandedOver(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.confirmHandedOver'>,
): Promise<OutputOf<'visits.confirmHandedOver'>> {
  const call = { name: 'visits.confirmHandedOver', screen: 'referral-slip', visitId, content: {} } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    const slip = file.slips.findLast(({ kind }) => kind === 'referral');
    if (!slip) throw new Refusal('slip-not-issued');
    await noteHandedOver(handle, slip.id, 'by-hand', recorded);
  });
}
