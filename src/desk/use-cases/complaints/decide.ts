import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { nextComplaintStep } from '../../../domain/complaints/complaint.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addComplaintEvent, changeComplaint } from '../../../store/complaints.ts';
import { atComplaint, requireMayHandle } from '../../complaints/at-complaint.ts';
import { courseOf, isSettlementStated, policyOf } from '../../complaints/complaint-view.ts';
import { issueDecision } from '../../complaints/issue.ts';
import { Refusal } from '../../refusal.ts';

/** Upheld, in part or not, with reasons; not before an amicable settlement was tried where the policy has it. */
export function decideComplaint(
  office: Office,
  by: StaffMember,
  { complaintId, outcome, reasons: typed }: ParsedInputOf<'complaints.decide'>,
): Promise<OutputOf<'complaints.decide'>> {
  const reasons = tidyText(typed);
  const call = { name: 'complaints.decide', complaintId, input: { outcome, reasons } } as const;
  return atComplaint(office, by, call, async (at) => {
    const { handle, complaint, recorded, today } = at;
    requireMayHandle(at);
    const step = nextComplaintStep(courseOf(complaint), isSettlementStated(policyOf(office, complaint)));
    if (step === 'settle') throw new Refusal('complaint-settlement-first');
    if (step !== 'decide') throw new Refusal('out-of-turn');
    if (reasons === '') throw new Refusal('field-required', 'reasons');
    const facts = { state: 'decided', outcome, reasons, decidedOn: today } as const;
    await changeComplaint(handle, complaintId, facts, recorded);
    await addComplaintEvent(
      handle,
      complaintId,
      { kind: 'decided', happenedOn: today, text: reasons, outcome },
      recorded,
    );
    await issueDecision(at);
  });
}
