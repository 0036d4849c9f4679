import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { compareDates } from '../../../domain/time/plain-date.ts';
import { settleDue as keepSettled } from '../../../store/dues.ts';
import { requireOffered } from '../../offered.ts';
import { Refusal } from '../../refusal.ts';
import { atRequest, readText, readTypedDay } from '../../requests/at-request.ts';
import { openDue } from '../../requests/open-due.ts';

/** What was due has been paid or provided: when, by whom, under which reference (Mabarrah ح/٣). */
export function settleDue(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.settleDue'>,
): Promise<OutputOf<'requests.settleDue'>> {
  return atRequest(office, by, { name: 'requests.settleDue', requestId, input }, async (request) => {
    const { handle, file, recorded } = request;
    await requireOffered(handle, office, 'dues');
    const due = await openDue(request, input.dueId);
    const settledBy = readText(input.settledBy, 'settledBy');
    const settledOn = readTypedDay(input.on, 'on');
    if (compareDates(settledOn, file.today) > 0) throw new Refusal('request-date-future', 'on');
    const reference = tidyText(input.reference);
    const settled = { settledOn, settledBy, reference: reference === '' ? null : reference };
    await keepSettled(handle, due.id, settled, recorded);
  });
}
