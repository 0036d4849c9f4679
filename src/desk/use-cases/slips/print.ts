import { slipById } from '../../../store/slips.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import type { Office } from '../../office.ts';
import { queuePrint } from '../../printing/queue-print.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipStanding } from './standing.ts';

/** Keeps the wish to print, then hands the slip to the printer. Every print after the first is marked as a copy. */
export async function printSlip(
  office: Office,
  by: StaffMember,
  { slipId }: ParsedInputOf<'slips.print'>,
): Promise<OutputOf<'slips.print'>> {
  const printId = await office.store.write(by.id, async (handle) => {
    const slip = await slipById(handle, slipId);
    if (!slip) throw new Refusal('unknown-slip', 'slipId');
    await requireMayReadSlip(handle, by, slip);
    return queuePrint(handle, slip);
  });
  await office.printing.handOverInTime(printId);
  return slipStanding(office, by, { slipId });
}
