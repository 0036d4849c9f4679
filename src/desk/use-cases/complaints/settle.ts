import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { maySettleNow } from '../../../domain/complaints/complaint.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addComplaintEvent, changeComplaint } from '../../../store/complaints.ts';
import { atComplaint, requireMayHandle } from '../../complaints/at-complaint.ts';
import { courseOf } from '../../complaints/complaint-view.ts';
import { issueDecision } from '../../complaints/issue.ts';
import { Refusal } from '../../refusal.ts';

/** An amicable settlement was tried (Mabarrah ج/٣). What both agreed to ends the matter; otherwise it is decided. */
export function settleComplaint(
  office: Office,
  by: StaffMember,
  { complaintId, isAgreed, text: typed }: ParsedInputOf<'complaints.settle'>,
): Promise<OutputOf<'complaints.settle'>> {
  const text = tidyText(typed);
  const call = { name: 'complaints.settle', complaintId, input: { isAgreed, text } } as const;
  return atComplaint(office, by, call, async (at) => {
    const { handle, complaint, recorded, today } = at;
    requireMayHandle(at);
    if (!maySettleNow(courseOf(complaint))) throw new Refusal('out-of-turn');
    if (text === '') throw new Refusal('field-required', 'text');
    await changeComplaint(
      handle,
      complaintId,
      isAgreed
        ? { state: 'decided', outcome: 'settled', reasons: text, decidedOn: today }
        : { state: 'settlement-tried' },
      recorded,
    );
    await addComplaintEvent(
      handle,
      complaintId,
      { kind: 'settlement', happenedOn: today, text, isAgreed: isAgreed ? 1 : 0 },
      recorded,
    );
    if (isAgreed) await issueDecision(at);
  });
}
