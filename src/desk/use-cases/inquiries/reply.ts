import { tidyText } from '../../../domain/people/typed-text.ts';
import { addAnswer, countAsked } from '../../../store/answers.ts';
import { record } from '../../../store/audit.ts';
import { changeInquiry } from '../../../store/inquiries.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { inquirySubject, inquiryView, knownInquiry } from '../../inquiries/inquiry-view.ts';
import { readAnswer } from '../../inquiries/read-answer.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** The officer's answer (Mabarrah خ/١, التعامل/٣), and with its source into the book, so that the next one hears it at once. */
export async function replyToInquiry(
  office: Office,
  by: StaffMember,
  { inquiryId, intoBook, ...typed }: ParsedInputOf<'inquiries.reply'>,
): Promise<OutputOf<'inquiries.reply'>> {
  const { policy } = office.policy;
  const answer = tidyText(typed.answer);
  const answeredByName = tidyText(typed.answeredBy) === '' ? by.name : tidyText(typed.answeredBy);
  const view = await office.store.write(by.id, async (handle) => {
    if (answer === '') throw new Refusal('field-required', 'answer');
    const entry = intoBook && readAnswer(policy, { ...intoBook, answer }, 'intoBook.');
    const recorded = await record(handle, {
      action: 'inquiries.reply',
      subject: inquirySubject(inquiryId),
      content: { answer, answeredByName, intoBook: entry },
    });
    const inquiry = await knownInquiry(handle, inquiryId, recorded);
    if (inquiry.status !== 'open') throw new Refusal('inquiry-not-open');
    const answerId =
      entry &&
      (await addAnswer(
        handle,
        { ...entry, answeredByName, checkedOn: today(office), starterOf: null },
        recorded,
      ));
    if (answerId !== null) await countAsked(handle, answerId, recorded);
    const replied = { status: 'replied', answer, answeredByName, answerId } as const;
    await changeInquiry(
      handle,
      inquiryId,
      { ...replied, repliedAt: handle.at, repliedBy: handle.actor },
      recorded,
    );
    return inquiryView(handle, office, await knownInquiry(handle, inquiryId, recorded), recorded);
  });
  office.session.announce('work');
  return view;
}
