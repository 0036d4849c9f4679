import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import { nextComplaintStep } from '../../../domain/complaints/complaint.ts';
import { addComplaintEvent, changeComplaint } from '../../../store/complaints.ts';
import { atComplaint } from '../../complaints/at-complaint.ts';
import { courseOf, isSettlementStated, policyOf } from '../../complaints/complaint-view.ts';
import { Refusal } from '../../refusal.ts';

/** Whoever complained was told: when and on which channel. Anyone who may know of it can tell them. */
export async function tellComplainant(
  office: Office,
  by: StaffMember,
  { complaintId, channelId, on: typed }: ParsedInputOf<'complaints.tell'>,
): Promise<OutputOf<'complaints.tell'>> {
  const parsed = parseDateInput(typed);
  if (!parsed.ok) throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', 'on');
  const on = parsed.value.date;
  const call = { name: 'complaints.tell', complaintId, input: { channelId, on } } as const;
  return atComplaint(office, by, call, async ({ handle, complaint, recorded, today }) => {
    const policy = policyOf(office, complaint);
    if (nextComplaintStep(courseOf(complaint), isSettlementStated(policy)) !== 'tell')
      throw new Refusal('out-of-turn');
    if (!policy.channels.some(({ id }) => id === channelId))
      throw new Refusal('unknown-channel', 'channelId');
    if (on > today || (complaint.decidedOn !== null && on < complaint.decidedOn))
      throw new Refusal('complaint-told-date', 'on');
    await changeComplaint(handle, complaintId, { state: 'told', toldOn: on }, recorded);
    await addComplaintEvent(handle, complaintId, { kind: 'told', happenedOn: on, channelId }, recorded);
  });
}
