import { changeAnswer } from '../../../store/answers.ts';
import { record } from '../../../store/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { answerView } from '../../inquiries/answer-view.ts';
import { readAnswer } from '../../inquiries/read-answer.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** An entry written anew: it counts as checked today, by whoever wrote it. */
export async function changeInBook(
  office: Office,
  by: StaffMember,
  { answerId, ...typed }: ParsedInputOf<'inquiries.changeAnswer'>,
): Promise<OutputOf<'inquiries.changeAnswer'>> {
  const entry = readAnswer(office.policy.policy, typed);
  const view = await office.store.write(by.id, async (handle) => {
    await answerView(handle, office, answerId);
    const recorded = await record(handle, {
      action: 'inquiries.changeAnswer',
      subject: { kind: 'answer', id: answerId },
      content: entry,
    });
    const words = { ...entry, answeredByName: by.name, checkedOn: today(office) };
    await changeAnswer(handle, answerId, words, recorded);
    return answerView(handle, office, answerId);
  });
  office.session.announce('work');
  return view;
}
