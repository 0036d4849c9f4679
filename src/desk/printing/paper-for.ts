import type { Paper } from '../../domain/papers.ts';
import { copyNumberOf } from '../../domain/printing/print-job.ts';
import { riyadhDay } from '../../domain/time/plain-date.ts';
import type { SlipContent } from '../../slips/content.ts';
import { lengthOnPaper } from '../../slips/page-size.ts';
import { sha256 } from '../../store/canonical.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import type { PrintJob } from '../../store/print-jobs.ts';
import { slipById, slipPdf } from '../../store/slips.ts';
import type { DeskPress } from '../press.ts';

/** What goes to the printer. */
export type Made = { pdf: Uint8Array; title: string; lengthMm: number | null };

const rollWidthMm = 80;
/** The paper of the PDF that is kept with a slip. */
const issuedOn: Paper = 'A5';

/**
 * Reads what a print puts on paper, and gives what makes it once the store is free again; null when what was kept
 * is damaged. The original is the PDF that was issued, or the same words on another paper; a copy says which it is.
 */
export async function paperFor(
  handle: WriteHandle,
  job: PrintJob,
  deskName: string,
  recorded: Recorded,
): Promise<(press: DeskPress) => Promise<Made | null>> {
  const { slipId, number, paper } = job;
  if (slipId === null) return testPageFor(job, deskName);
  const slip = await slipById(handle, slipId);
  if (!slip) return () => Promise.resolve(null);
  const issued = await slipPdf(handle, slip.id, recorded);
  const title = `${slip.kind} ${slip.serial}`;
  const copyNumber = copyNumberOf(number);
  const isWhole = sha256(issued) === slip.pdfSha256;
  if (copyNumber === 0 && !isWhole) return () => Promise.resolve(null);
  const content = { ...(JSON.parse(slip.contentJson) as SlipContent), copyNumber };
  return async (press) => {
    const pdf = copyNumber === 0 && paper === issuedOn ? issued : await press.render(content, { paper });
    return { pdf, title, lengthMm: await lengthOf(pdf, paper) };
  };
}

function testPageFor(
  { printer, paper, requestedAt }: PrintJob,
  deskName: string,
): (press: DeskPress) => Promise<Made> {
  const printedOn = riyadhDay(new Date(requestedAt));
  const about = { deskName, printerName: printer, paper, printedAt: requestedAt, printedOn };
  return async (press) => {
    const pdf = await press.renderTestPage(about);
    return { pdf, title: 'test page', lengthMm: await lengthOf(pdf, paper) };
  };
}

async function lengthOf(pdf: Uint8Array, paper: Paper): Promise<number | null> {
  return paper === 'roll-80' ? lengthOnPaper(pdf, rollWidthMm) : null;
}
