import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addComplaintEvent, changeComplaint } from '../../../store/complaints.ts';
import { atComplaint, isForOutside } from '../../complaints/at-complaint.ts';
import { Refusal } from '../../refusal.ts';

/** Nobody at the desk may handle it: it is handed to someone outside, by name. */
export function passOutside(
  office: Office,
  by: StaffMember,
  { complaintId, to: typed }: ParsedInputOf<'complaints.passOutside'>,
): Promise<OutputOf<'complaints.passOutside'>> {
  const to = tidyText(typed);
  const call = { name: 'complaints.passOutside', complaintId, input: { to } } as const;
  return atComplaint(office, by, call, async ({ handle, complaint, recorded, today }) => {
    if (complaint.state !== 'received') throw new Refusal('out-of-turn');
    if (!(await isForOutside(handle, complaint))) throw new Refusal('complaint-stays-here');
    if (to === '') throw new Refusal('field-required', 'to');
    await changeComplaint(handle, complaintId, { state: 'looked-into', outsideName: to }, recorded);
    await addComplaintEvent(
      handle,
      complaintId,
      { kind: 'passed-outside', happenedOn: today, text: to },
      recorded,
    );
  });
}
