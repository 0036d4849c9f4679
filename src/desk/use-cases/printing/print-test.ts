import { record } from '../../../store/audit.ts';
import { addPrintJob } from '../../../store/print-jobs.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { readPrintSetUp } from './set-up.ts';

/** Sends a test page to a printer, by the same way as every slip. */
export async function printTestPage(
  office: Office,
  by: StaffMember,
  { printer, paper }: ParsedInputOf<'printing.printTest'>,
): Promise<OutputOf<'printing.printTest'>> {
  const id = await office.store.write(by.id, async (handle) => {
    const job = { id: handle.ids.next(), slipId: null, number: 1, printer, paper, copies: 1 };
    const subject = { kind: 'test-page', id: job.id };
    const recorded = await record(handle, {
      action: 'printing.printTest',
      subject,
      content: { printer, paper },
    });
    await addPrintJob(handle, job, recorded);
    return job.id;
  });
  await office.printing.handOverInTime(id);
  return readPrintSetUp(office);
}
