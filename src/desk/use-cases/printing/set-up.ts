import { testPages } from '../../../store/print-jobs.ts';
import type { PrintJob } from '../../../store/print-jobs.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { PrinterList } from '../../ports.ts';
import { allSetUps } from '../../printing/set-up.ts';
import { printSummary } from '../../slip-view.ts';

const testsShown = 5;

/** The system's printers, how each kind of slip is printed, and what came of the last test pages. */
export async function readPrintSetUp(office: Office): Promise<OutputOf<'printing.setUp'>> {
  const list = await office.ports.printer
    .printers()
    .catch((): PrinterList => ({ kind: 'refused', cause: 'refused' }));
  const { kinds, tests } = await office.store.read(async (handle) => ({
    kinds: await allSetUps(handle),
    tests: await testPages(handle, testsShown),
  }));
  const printers = list.kind === 'listed' ? list.printers : [];
  const cause = list.kind === 'refused' ? list.cause : printers.length === 0 ? 'no-printer' : null;
  return { printers, cause, kinds, tests: tests.map(testPage) };
}

function testPage(job: PrintJob): OutputOf<'printing.setUp'>['tests'][number] {
  const flag = (value: 0 | 1 | null) => (value === null ? null : value === 1);
  return {
    print: printSummary(job),
    isComplete: flag(job.isComplete),
    isRightPaper: flag(job.isRightPaper),
  };
}
