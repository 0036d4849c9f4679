import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { mayReopen } from '../../../domain/complaints/complaint.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addComplaintEvent, changeComplaint } from '../../../store/complaints.ts';
import { atComplaint } from '../../complaints/at-complaint.ts';
import { courseOf } from '../../complaints/complaint-view.ts';
import { dueFrom } from '../../complaints/due.ts';
import { readComplaintSettings } from '../../complaints/own-settings.ts';
import { Refusal } from '../../refusal.ts';

/** A closed one begins anew, once and with a reason; what was done before stays in its course. */
export function reopenComplaint(
  office: Office,
  by: StaffMember,
  { complaintId, reason: typed }: ParsedInputOf<'complaints.reopen'>,
): Promise<OutputOf<'complaints.reopen'>> {
  const reason = tidyText(typed);
  const call = { name: 'complaints.reopen', complaintId, input: { reason } } as const;
  return atComplaint(office, by, call, async ({ handle, complaint, recorded, today }) => {
    if (complaint.state === 'closed' && complaint.reopenedOn !== null)
      throw new Refusal('complaint-reopened-already');
    if (!mayReopen(courseOf(complaint))) throw new Refusal('out-of-turn');
    if (reason === '') throw new Refusal('field-required', 'reason');
    await changeComplaint(
      handle,
      complaintId,
      {
        state: 'received',
        handlerId: null,
        outsideName: null,
        outcome: null,
        reasons: null,
        decidedOn: null,
        toldOn: null,
        closedOn: null,
        reopenedOn: today,
        dueOn: await dueFrom(handle, today, await readComplaintSettings(handle)),
      },
      recorded,
    );
    await addComplaintEvent(
      handle,
      complaintId,
      { kind: 'reopened', happenedOn: today, text: reason },
      recorded,
    );
  });
}
