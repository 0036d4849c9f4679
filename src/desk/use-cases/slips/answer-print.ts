import { record } from '../../../store/audit.ts';
import { changePrintJob } from '../../../store/print-jobs.ts';
import { noteCameOut, slipById } from '../../../store/slips.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipStanding } from './standing.ts';

/** A person says whether the paper came out. The same answer again is harmless, another one is refused. */
export async function answerPrint(
  office: Office,
  by: StaffMember,
  { slipId, printId, cameOut }: ParsedInputOf<'slips.answerPrint'>,
): Promise<OutputOf<'slips.answerPrint'>> {
  const state = cameOut ? 'came-out' : 'did-not-come-out';
  await office.store.write(by.id, async (handle) => {
    const slip = await slipById(handle, slipId);
    if (!slip) throw new Refusal('unknown-slip', 'slipId');
    await requireMayReadSlip(handle, by, slip);
    const job = slip.prints.find(({ id }) => id === printId);
    if (!job) throw new Refusal('unknown-print', 'printId');
    if (job.state === state) return;
    if (job.answeredAt !== null) throw new Refusal('print-answered');
    if (job.state !== 'handed-over') throw new Refusal('print-not-handed-over');
    const recorded = await record(handle, {
      action: 'slips.answerPrint',
      subject: { kind: 'slip', id: slipId },
      content: { print: printId, cameOut },
    });
    await changePrintJob(handle, printId, { state, answeredAt: handle.at, answeredBy: by.id }, recorded);
    if (cameOut) await noteCameOut(handle, slipId, recorded);
  });
  office.session.announce('print');
  return slipStanding(office, by, { slipId });
}
