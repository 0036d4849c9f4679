import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { slipById, slipPdf } from '../../../store/slips.ts';
import type { Office } from '../../office.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipSummary } from '../../slip-view.ts';

/** The slip as it was issued. */
export function readSlip(
  office: Office,
  by: StaffMember,
  { slipId }: ParsedInputOf<'slips.pdf'>,
): Promise<OutputOf<'slips.pdf'>> {
  return office.store.write(by.id, async (handle) => {
    const slip = await slipById(handle, slipId);
    if (!slip) throw new Refusal('unknown-slip', 'slipId');
    await requireMayReadSlip(handle, by, slip);
    const recorded = await record(handle, { action: 'slips.pdf', subject: { kind: 'slip', id: slipId } });
    return { slip: slipSummary(slip), bytes: await slipPdf(handle, slipId, recorded) };
  });
}
