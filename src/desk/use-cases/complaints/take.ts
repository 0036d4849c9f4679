import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { addComplaintEvent, changeComplaint } from '../../../store/complaints.ts';
import { atComplaint, requireMayHandle } from '../../complaints/at-complaint.ts';
import { Refusal } from '../../refusal.ts';

/** Someone at the desk begins to look into it. Taking what one has taken changes nothing. */
export function takeComplaint(
  office: Office,
  by: StaffMember,
  { complaintId }: ParsedInputOf<'complaints.take'>,
): Promise<OutputOf<'complaints.take'>> {
  return atComplaint(office, by, { name: 'complaints.take', complaintId }, async (at) => {
    const { handle, complaint, recorded, today } = at;
    requireMayHandle(at);
    if (complaint.state === 'looked-into' && complaint.handlerId === by.id) return;
    if (complaint.state !== 'received') throw new Refusal('out-of-turn');
    await changeComplaint(handle, complaintId, { state: 'looked-into', handlerId: by.id }, recorded);
    await addComplaintEvent(handle, complaintId, { kind: 'taken', happenedOn: today }, recorded);
  });
}
