import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { record } from '../../../store/audit.ts';
import { claimDocumentById, claimDocumentBytes } from '../../../store/compensation.ts';
import { requireMayKnowClaim } from '../../compensation/at-claim.ts';
import { Refusal } from '../../refusal.ts';

/** A paper of a claim, to be read at the desk. */
export function readClaimDocument(
  office: Office,
  by: StaffMember,
  { documentId }: ParsedInputOf<'compensation.document'>,
): Promise<OutputOf<'compensation.document'>> {
  return office.store.write(by.id, async (handle) => {
    const found = await claimDocumentById(handle, documentId);
    if (!found) throw new Refusal('unknown-claim', 'documentId');
    await requireMayKnowClaim(handle, by, found.claimId, 'documentId');
    const recorded = await record(handle, {
      action: 'compensation.document',
      subject: { kind: 'compensation', id: found.claimId },
      content: { documentId },
    });
    return {
      label: found.label,
      type: found.type,
      bytes: await claimDocumentBytes(handle, documentId, recorded),
    };
  });
}
