import { addAnswer } from '../../../store/answers.ts';
import { record } from '../../../store/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { answerView } from '../../inquiries/answer-view.ts';
import { readAnswer } from '../../inquiries/read-answer.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** A new entry of the book: an answer with its source, or a common misconception put right (تصحيح المفاهيم السائدة). */
export async function addToBook(
  office: Office,
  by: StaffMember,
  typed: ParsedInputOf<'inquiries.addAnswer'>,
): Promise<OutputOf<'inquiries.addAnswer'>> {
  const entry = readAnswer(office.policy.policy, typed);
  const view = await office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'inquiries.addAnswer',
      subject: { kind: 'list', id: 'answers' },
      content: entry,
    });
    const words = { ...entry, answeredByName: by.name, checkedOn: today(office), starterOf: null };
    return answerView(handle, office, await addAnswer(handle, words, recorded));
  });
  office.session.announce('work');
  return view;
}
