import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { followUpDate } from '../../../domain/referral/follow-up.ts';
import { isoDate } from '../../../domain/time/plain-date.ts';
import { changeRequest } from '../../../store/requests.ts';
import { holidaysFrom } from '../../office.ts';
import { atVisit, requireTurn } from '../../visit/change-visit.ts';
import type { VisitAtWork } from '../../visit/change-visit.ts';
import { issueSlip } from '../../visit/issue-slip.ts';
import { referralWords } from '../../visit/slip-words.ts';
import { agencyById } from '../../agency-view.ts';
import { Refusal } from '../../refusal.ts';

/** Everything is saved and the slip made (Deem الإحالة/٧), with the follow-up day that is proposed. */
export function issueReferralSlip(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.issueReferralSlip'>,
): Promise<OutputOf<'visits.issueReferralSlip'>> {
  return atVisit(office, by, { name: 'visits.issueReferralSlip', visitId }, async (visit) => {
    const { handle, file, recorded } = visit;
    if (file.confirmations.some(({ screen }) => screen === 'referral-slip')) return;
    requireTurn(file, 'referral-slip');
    const { followUpDays, daysOff } = file.settings;
    const followUpOn =
      file.request.followUpOn ?? followUpDate(file.today, followUpDays, holidaysFrom(daysOff));
    await changeRequest(handle, file.request.id, { followUpOn }, recorded);
    await issueSlipFor(visit, followUpOn);
  });
}

/** The referral slip with this follow-up day. */
export async function issueSlipFor(visit: VisitAtWork, followUpOn: string): Promise<void> {
  const { handle, file } = visit;
  const agency =
    file.request.agencyId === null
      ? null
      : await agencyById(handle, file.request.agencyId, new Date(handle.at));
  if (!agency) throw new Refusal('unknown-agency');
  await issueSlip(visit, referralWords(file, agency, isoDate(followUpOn)));
}
