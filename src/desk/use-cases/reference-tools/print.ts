import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { referenceDocument } from '../../../store/reference-tools.ts';
import type { Office } from '../../office.ts';
import type { PrintResult } from '../../ports.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Hands an edition to the printer. The store is not kept waiting for it. */
export async function printReferenceDocument(
  office: Office,
  by: StaffMember,
  { documentId }: ParsedInputOf<'referenceTools.print'>,
): Promise<OutputOf<'referenceTools.print'>> {
  const { pdf, title } = await office.store.write(by.id, async (handle) => {
    const found = await referenceDocument(handle, documentId);
    if (!found) throw new Refusal('unknown-document', 'documentId');
    const { toolId, edition } = found.document;
    await record(handle, {
      action: 'referenceTools.print',
      subject: { kind: 'reference-document', id: documentId },
    });
    return { pdf: found.pdf, title: `${toolId} ${edition}` };
  });
  const result = await print(office, pdf, title);
  if (result.kind === 'accepted') return {};
  const { cause } = result;
  if (cause === 'no-printer') throw new Refusal('printer-missing');
  throw new Refusal('printer-failed', undefined, { cause });
}

async function print(office: Office, pdf: Uint8Array, title: string): Promise<PrintResult> {
  try {
    return await office.ports.printer.print(pdf, {
      title,
      printer: null,
      paper: 'A4',
      lengthMm: null,
      copies: 1,
    });
  } catch {
    return { kind: 'refused', cause: 'refused' };
  }
}
