import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addReview } from '../../../store/policy-circulation.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { readPastDay } from '../../past-day.ts';
import { editionsView } from '../../policy-editions.ts';
import type { StaffMember } from '../../session.ts';

/** «مع مراجعتها باستمرار» (التمهيد/٤): reviewed, and left as it is. The reminder counts from this day on. */
export async function recordReview(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'policy.recordReview'>,
): Promise<OutputOf<'policy.recordReview'>> {
  const review = {
    policyEditionId: office.policy.editionId,
    kind: 'unchanged' as const,
    reviewedOn: readPastDay(input.reviewedOn, today(office), 'reviewedOn'),
    note: tidyText(input.note),
  };
  const view = await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'policy-edition', id: review.policyEditionId };
    const recorded = await record(handle, { action: 'policy.recordReview', subject, content: review });
    await addReview(handle, review, recorded);
    return editionsView(handle, office);
  });
  office.session.announce('work');
  return view;
}
