import { nextPrintNumber } from '../../domain/printing/print-job.ts';
import { record } from '../../store/audit.ts';
import type { WriteHandle } from '../../store/handle.ts';
import { addPrintJob, changePrintJob } from '../../store/print-jobs.ts';
import type { SlipRecord } from '../../store/slips.ts';
import { kindSetUp } from './set-up.ts';

/**
 * Keeps the wish to print a slip, on the printer and paper chosen for its kind. A print that is still on its way is
 * not asked for twice: it is made now. Gives the print's id.
 */
export async function queuePrint(
  handle: WriteHandle,
  slip: Pick<SlipRecord, 'id' | 'kind' | 'prints'>,
): Promise<string> {
  const subject = { kind: 'slip', id: slip.id };
  const under = slip.prints.find(({ state }) => state === 'queued' || state === 'handing-over');
  if (under) {
    const recorded = await record(handle, { action: 'slips.print', subject, content: { print: under.id } });
    if (under.state === 'queued')
      await changePrintJob(handle, under.id, { attempts: 0, nextAttemptAt: handle.at }, recorded);
    return under.id;
  }
  const { printer, paper, copies } = await kindSetUp(handle, slip.kind);
  const job = {
    id: handle.ids.next(),
    slipId: slip.id,
    number: nextPrintNumber(slip.kind, slip.prints),
    printer,
    paper,
    copies,
  };
  const recorded = await record(handle, { action: 'slips.print', subject, content: { ...job } });
  await addPrintJob(handle, job, recorded);
  return job.id;
}
