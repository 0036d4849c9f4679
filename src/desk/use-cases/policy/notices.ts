import { clausesOf, groundOf } from '../../../domain/policy/offers.ts';
import { openDocuments } from '../../../domain/policy/sign-off.ts';
import { signedIds } from '../../../store/sign-offs.ts';
import { bindingTexts } from '../../binding-documents.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { readSettings } from '../../office.ts';
import type { Office } from '../../office.ts';
import { editionsView } from '../../policy-editions.ts';
import type { StaffMember } from '../../session.ts';

/** What is shown on the first screen after sign-in; it keeps nobody from work. */
export function policyNotices(office: Office, by: StaffMember): Promise<OutputOf<'policy.notices'>> {
  const { policy } = office.policy;
  return office.store.read(async (handle) => {
    const isSigned = groundOf(policy, 'staff-signatures', await readSettings(handle)) !== 'not-offered';
    const open = isSigned
      ? openDocuments(await bindingTexts(handle, office), by.role, await signedIds(handle, by.id))
      : [];
    const isReviewed = by.role === 'supervisor' && clausesOf(policy, 'policy-editions').length > 0;
    const { state } = (await editionsView(handle, office)).review;
    return { toSign: open.length, review: isReviewed && state !== 'later' ? state : null };
  });
}
