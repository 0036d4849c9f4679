import { tidyText } from '../../../domain/people/typed-text.ts';
import { addEvidence, reviewEvidence as review } from '../../../store/entitlement.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { atCase } from '../../entitlement/at-case.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Evidence was reviewed and its authenticity made sure of, with how that was done (Deem الاستحقاق/٣). */
export async function reviewEvidence(
  office: Office,
  by: StaffMember,
  { requestId, evidenceId, finding, note: typed }: ParsedInputOf<'entitlement.reviewEvidence'>,
): Promise<OutputOf<'entitlement.reviewEvidence'>> {
  if (finding === null) throw new Refusal('field-required', 'finding');
  const note = tidyText(typed);
  if (note === '') throw new Refusal('field-required', 'note');
  const content = { evidence: evidenceId, finding, note };
  const call = { action: 'entitlement.reviewEvidence', requestId, content };
  const view = await atCase(office, by, call, async ({ handle, recorded, file }) => {
    if (file.decision) throw new Refusal('already-decided');
    const evidence = file.evidence.find(({ id }) => id === evidenceId);
    if (!evidence) throw new Refusal('unknown-evidence', 'evidenceId');
    const { record, requirementId, title, handedInOn } = evidence;
    const id = record?.id ?? handle.ids.next();
    if (!record) await addEvidence(handle, { id, requestId, requirementId, title, handedInOn }, recorded);
    await review(handle, id, { finding, note }, recorded);
  });
  office.session.announce('work');
  return view;
}
