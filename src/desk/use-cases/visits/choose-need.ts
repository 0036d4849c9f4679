import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { changeRequest } from '../../../store/requests.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The service that the person needs (Deem الإحالة/٣), in the receptionist's words. */
export function chooseNeed(
  office: Office,
  by: StaffMember,
  { visitId, need: typed }: ParsedInputOf<'visits.chooseNeed'>,
): Promise<OutputOf<'visits.chooseNeed'>> {
  const need = tidyText(typed);
  const call = { name: 'visits.chooseNeed', screen: 'need', visitId, content: { need } } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    if (need === '') throw new Refusal('need-required', 'need');
    await changeRequest(handle, file.request.id, { need }, recorded);
  });
}
