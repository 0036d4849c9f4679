import { tidyText } from '../../../domain/people/typed-text.ts';
import { answerById, countAsked } from '../../../store/answers.ts';
import { record } from '../../../store/audit.ts';
import { addInquiry } from '../../../store/inquiries.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { readAsked } from '../../inquiries/asked.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Asked and answered with an entry of the book (Mabarrah ت/١): kept as asked, with the answer as it was given. */
export async function recordAnswered(
  office: Office,
  by: StaffMember,
  { answerId, question: typed, ...about }: ParsedInputOf<'inquiries.recordAnswered'>,
): Promise<OutputOf<'inquiries.recordAnswered'>> {
  const inquiryId = await office.store.write(by.id, async (handle) => {
    const entry = await answerById(handle, answerId);
    if (!entry) throw new Refusal('unknown-answer', 'answerId');
    // Picked from the list without typing: the entry's own question was asked.
    const question = tidyText(typed) === '' ? entry.question : typed;
    const asked = await readAsked(handle, office.policy.policy, { question, ...about });
    const recorded = await record(handle, {
      action: 'inquiries.recordAnswered',
      subject: { kind: 'answer', id: answerId },
      content: asked,
    });
    await countAsked(handle, answerId, recorded);
    const { answer, answeredByName } = entry;
    return addInquiry(handle, { status: 'answered', ...asked, answerId, answer, answeredByName }, recorded);
  });
  office.session.announce('work');
  return { inquiryId };
}
