import { record } from '../../../store/audit.ts';
import { changePrintJob } from '../../../store/print-jobs.ts';
import { noteHandedOver, slipById } from '../../../store/slips.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipStanding } from './standing.ts';

/** The slip came to whom it is for without a print that was seen. A print that still waits is not made any more. */
export async function handOverSlip(
  office: Office,
  by: StaffMember,
  { slipId, how }: ParsedInputOf<'slips.handOver'>,
): Promise<OutputOf<'slips.handOver'>> {
  await office.store.write(by.id, async (handle) => {
    const slip = await slipById(handle, slipId);
    if (!slip) throw new Refusal('unknown-slip', 'slipId');
    await requireMayReadSlip(handle, by, slip);
    const recorded = await record(handle, {
      action: 'slips.handOver',
      subject: { kind: 'slip', id: slipId },
      content: { how },
    });
    await noteHandedOver(handle, slipId, how, recorded);
    for (const { id } of slip.prints.filter(({ state }) => state === 'queued'))
      await changePrintJob(
        handle,
        id,
        { state: 'failed', cause: 'withdrawn', nextAttemptAt: null },
        recorded,
      );
  });
  office.session.announce('print');
  office.session.announce('work');
  return slipStanding(office, by, { slipId });
}
