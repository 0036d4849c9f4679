import { noteChecked } from '../../../store/answers.ts';
import { record } from '../../../store/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { answerView } from '../../inquiries/answer-view.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** An entry was looked at again and is still right: neither stale nor touched by changed information from then on. */
export async function checkInBook(
  office: Office,
  by: StaffMember,
  { answerId }: ParsedInputOf<'inquiries.checkAnswer'>,
): Promise<OutputOf<'inquiries.checkAnswer'>> {
  const view = await office.store.write(by.id, async (handle) => {
    await answerView(handle, office, answerId);
    const subject = { kind: 'answer', id: answerId };
    const recorded = await record(handle, { action: 'inquiries.checkAnswer', subject });
    await noteChecked(handle, answerId, today(office), recorded);
    return answerView(handle, office, answerId);
  });
  office.session.announce('work');
  return view;
}
