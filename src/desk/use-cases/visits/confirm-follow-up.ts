import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import { compareDates } from '../../../domain/time/plain-date.ts';
import { changeRequest } from '../../../store/requests.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';
import { issueSlipFor } from './issue-referral-slip.ts';

/**
 * The day on which the desk asks whether the person arrived (Deem الإحالة/٨). Another day than the slip
 * names makes a new slip, so that nobody leaves with a wrong date.
 */
export function confirmFollowUp(
  office: Office,
  by: StaffMember,
  { visitId, followUpOn: typed }: ParsedInputOf<'visits.confirmFollowUp'>,
): Promise<OutputOf<'visits.confirmFollowUp'>> {
  const parsed = parseDateInput(typed);
  if (!parsed.ok) {
    return Promise.reject(
      new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', 'followUpOn'),
    );
  }
  const followUpOn = parsed.value.date;
  const call = {
    name: 'visits.confirmFollowUp',
    screen: 'follow-up',
    visitId,
    content: { followUpOn },
  } as const;
  return confirmTurn(office, by, call, async (visit) => {
    const { handle, file, recorded } = visit;
    if (compareDates(followUpOn, file.today) < 0) throw new Refusal('follow-up-date-past', 'followUpOn');
    if (file.request.followUpOn === followUpOn) return;
    await changeRequest(handle, file.request.id, { followUpOn }, recorded);
    await issueSlipFor(visit, followUpOn);
  });
}
