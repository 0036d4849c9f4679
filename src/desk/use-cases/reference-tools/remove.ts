import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { removeReferenceDocument } from '../../../store/reference-tools.ts';
import type { Office } from '../../office.ts';
import { referenceToolsView } from '../../reference-tools-view.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Takes an edition away; that it was there, and who removed it, stays in the audit chain. */
export async function removeEdition(
  office: Office,
  by: StaffMember,
  { documentId }: ParsedInputOf<'referenceTools.remove'>,
): Promise<OutputOf<'referenceTools.remove'>> {
  const view = await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'reference-document', id: documentId };
    const recorded = await record(handle, { action: 'referenceTools.remove', subject });
    const isGone = await removeReferenceDocument(handle, documentId, recorded);
    if (!isGone) throw new Refusal('unknown-document', 'documentId');
    return referenceToolsView(handle, office);
  });
  office.session.announce('work');
  return view;
}
