import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { blankFormWords } from '../../blank-form-words.ts';
import { issueForm } from '../../issue-slip.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipSummary } from '../../slip-view.ts';

/**
 * The blank request form (Mabarrah ب/٥ نموذج طلب خدمة; Athar, Amass, Enaya الأدوات/٤ طلب دعم مستفيد), of one service or
 * of any. Nobody needs to be at the desk. One form per service and policy edition: it is printed as often as needed.
 */
export function issueBlankForm(
  office: Office,
  by: StaffMember,
  { serviceId }: ParsedInputOf<'referenceTools.issueForm'>,
): Promise<OutputOf<'referenceTools.issueForm'>> {
  const { editionId, policy } = office.policy;
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'blank-forms');
    const service = policy.services.find(({ id }) => id === serviceId);
    if (serviceId !== null && !service) throw new Refusal('unknown-service', 'serviceId');
    const subject = { kind: 'request-form', id: `${editionId} ${serviceId ?? 'any'}` };
    const recorded = await record(handle, { action: 'referenceTools.issueForm', subject });
    const words = blankFormWords(policy, service ?? null);
    return slipSummary(await issueForm({ handle, office, recorded }, { subject }, words));
  });
}
