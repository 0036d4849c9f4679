import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { nextComplaintStep } from '../../../domain/complaints/complaint.ts';
import { addComplaintEvent, changeComplaint } from '../../../store/complaints.ts';
import { atComplaint } from '../../complaints/at-complaint.ts';
import { courseOf, isSettlementStated, policyOf } from '../../complaints/complaint-view.ts';
import { Refusal } from '../../refusal.ts';

/** Decided and told, or decided where there is nobody to tell. */
export function closeComplaint(
  office: Office,
  by: StaffMember,
  { complaintId }: ParsedInputOf<'complaints.close'>,
): Promise<OutputOf<'complaints.close'>> {
  return atComplaint(office, by, { name: 'complaints.close', complaintId }, async (at) => {
    const { handle, complaint, recorded, today } = at;
    if (complaint.state === 'closed') return;
    const step = nextComplaintStep(courseOf(complaint), isSettlementStated(policyOf(office, complaint)));
    if (step !== 'close') throw new Refusal('out-of-turn');
    await changeComplaint(handle, complaintId, { state: 'closed', closedOn: today }, recorded);
    await addComplaintEvent(handle, complaintId, { kind: 'closed', happenedOn: today }, recorded);
  });
}
