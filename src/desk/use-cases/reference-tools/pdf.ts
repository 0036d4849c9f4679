import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { referenceDocument } from '../../../store/reference-tools.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** An edition's pages, to be opened inside the kiosk. */
export function readReferenceDocument(
  ...[office, , { documentId }]: [Office, StaffMember, ParsedInputOf<'referenceTools.pdf'>]
): Promise<OutputOf<'referenceTools.pdf'>> {
  return office.store.read(async (handle) => {
    const found = await referenceDocument(handle, documentId);
    if (!found) throw new Refusal('unknown-document', 'documentId');
    return { bytes: found.pdf };
  });
}
