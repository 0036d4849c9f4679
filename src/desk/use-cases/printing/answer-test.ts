import { record } from '../../../store/audit.ts';
import { changePrintJob, printJobById } from '../../../store/print-jobs.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { readPrintSetUp } from './set-up.ts';

/** Whether a test page came out, whole and on the right paper. */
export async function answerTestPage(
  office: Office,
  by: StaffMember,
  { printId, cameOut, isComplete, isRightPaper }: ParsedInputOf<'printing.answerTest'>,
): Promise<OutputOf<'printing.answerTest'>> {
  await office.store.write(by.id, async (handle) => {
    const job = await printJobById(handle, printId);
    if (job?.slipId !== null) throw new Refusal('unknown-print', 'printId');
    if (job.answeredAt !== null) throw new Refusal('print-answered');
    if (job.state !== 'handed-over') throw new Refusal('print-not-handed-over');
    const seen = { isComplete: flag(cameOut && isComplete), isRightPaper: flag(cameOut && isRightPaper) };
    const recorded = await record(handle, {
      action: 'printing.answerTest',
      subject: { kind: 'test-page', id: printId },
      content: { cameOut, ...seen },
    });
    await changePrintJob(
      handle,
      printId,
      {
        state: cameOut ? 'came-out' : 'did-not-come-out',
        answeredAt: handle.at,
        answeredBy: by.id,
        ...(cameOut ? seen : {}),
      },
      recorded,
    );
  });
  office.session.announce('print');
  return readPrintSetUp(office);
}

function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
