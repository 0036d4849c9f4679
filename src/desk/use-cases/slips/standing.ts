import { slipById } from '../../../store/slips.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipSummary } from '../../slip-view.ts';

/** Where a slip and its prints stand: nothing of what it says. */
export function slipStanding(
  office: Office,
  by: StaffMember,
  { slipId }: ParsedInputOf<'slips.standing'>,
): Promise<OutputOf<'slips.standing'>> {
  return office.store.read(async (handle) => {
    const slip = await slipById(handle, slipId);
    if (!slip) throw new Refusal('unknown-slip', 'slipId');
    await requireMayReadSlip(handle, by, slip);
    return slipSummary(slip);
  });
}
