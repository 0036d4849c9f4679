import { withdrawAnswer } from '../../../store/answers.ts';
import { record } from '../../../store/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { answerView } from '../../inquiries/answer-view.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** An entry that is right no more leaves the book; what was answered with it stays on record. */
export async function withdrawFromBook(
  office: Office,
  by: StaffMember,
  { answerId }: ParsedInputOf<'inquiries.withdrawAnswer'>,
): Promise<OutputOf<'inquiries.withdrawAnswer'>> {
  await office.store.write(by.id, async (handle) => {
    await answerView(handle, office, answerId);
    const subject = { kind: 'answer', id: answerId };
    const recorded = await record(handle, { action: 'inquiries.withdrawAnswer', subject });
    await withdrawAnswer(handle, answerId, recorded);
  });
  office.session.announce('work');
  return {};
}
