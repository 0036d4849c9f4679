import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { notePrint, slipById, slipPdf } from '../../../store/slips.ts';
import type { SlipRecord } from '../../../store/slips.ts';
import type { SlipContent } from '../../../slips/content.ts';
import type { Office } from '../../office.ts';
import type { PrintResult } from '../../ports.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipSummary } from '../../slip-view.ts';

/**
 * Hands the slip to the printer. From the second time on the paper says that it is a copy. The store is
 * not kept waiting for the printer, and what became of it is noted either way.
 */
export async function printSlip(
  office: Office,
  by: StaffMember,
  { slipId }: ParsedInputOf<'slips.print'>,
): Promise<OutputOf<'slips.print'>> {
  const { slip, original } = await office.store.write(by.id, async (handle) => {
    const found = await slipById(handle, slipId);
    if (!found) throw new Refusal('unknown-slip', 'slipId');
    await requireMayReadSlip(handle, by, found);
    const recorded = await record(handle, { action: 'slips.print', subject: { kind: 'slip', id: slipId } });
    return { slip: found, original: await slipPdf(handle, slipId, recorded) };
  });
  // A blank form is filled in by hand: each print of it is an original.
  const isOriginal = slip.printCount === 0 || slip.kind === 'request-form';
  const pdf = isOriginal ? original : await copyOf(office, slip);
  const result = await print(office, pdf, slip);
  const summary = await office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'slips.printed',
      subject: { kind: 'slip', id: slipId },
      content: { ...result },
    });
    await notePrint(handle, slipId, result.kind === 'accepted' ? 'handed-to-printer' : 'failed', recorded);
    return slipSummary((await slipById(handle, slipId)) ?? slip);
  });
  office.session.announce('visit');
  if (result.kind === 'no-printer') throw new Refusal('printer-missing');
  if (result.kind === 'failed') throw new Refusal('printer-failed', undefined, { cause: result.cause });
  return summary;
}

function copyOf(office: Office, slip: SlipRecord): Promise<Uint8Array> {
  const content = JSON.parse(slip.contentJson) as SlipContent;
  return office.press.render({ ...content, copyNumber: slip.printCount }, { paper: 'A5' });
}

async function print(office: Office, pdf: Uint8Array, { kind, serial }: SlipRecord): Promise<PrintResult> {
  try {
    return await office.ports.printer.print(pdf, { title: `${kind} ${serial}`, paper: 'A5' });
  } catch (error) {
    return { kind: 'failed', cause: error instanceof Error ? error.name : 'unknown' };
  }
}
