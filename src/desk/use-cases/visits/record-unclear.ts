import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addInquiry } from '../../../store/inquiries.ts';
import { forgetTyping } from '../../../store/typing.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit } from '../../visit/change-visit.ts';

/**
 * What was unclear in a visit goes into the queue of the contact officer (Mabarrah خ/١) or of the social research
 * officer (التعامل/٣), with why it is beyond the desk as far as that was said.
 */
export async function recordUnclear(
  office: Office,
  by: StaffMember,
  { visitId, question: typed, reason: typedReason = '' }: ParsedInputOf<'visits.recordUnclear'>,
): Promise<OutputOf<'visits.recordUnclear'>> {
  const question = tidyText(typed);
  const reason = tidyText(typedReason);
  const call = { name: 'visits.recordUnclear', visitId, input: { question, reason } } as const;
  const view = await atVisit(office, by, call, async ({ handle, file, recorded }) => {
    if (file.visit.status !== 'open') throw new Refusal('visit-closed');
    if (question === '') throw new Refusal('field-required', 'question');
    const { id: requestId, channelId } = file.request;
    const asked = { requestId, visitId, question, channelId, reason: reason === '' ? null : reason };
    await addInquiry(handle, { status: 'open', ...asked }, recorded);
    await forgetTyping(handle, requestId, ['unclear']);
  });
  office.session.announce('work');
  return view;
}
