import { tidyText } from '../../../domain/people/typed-text.ts';
import { changeRequest } from '../../../store/requests.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atReferral, requireFollowed } from '../../referrals/referral-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** The agency's responsible person, who became known after the visit (Deem الإحالة/٦ «قدر المستطاع»). */
export function setReferralPerson(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'referrals.setResponsiblePerson'>,
): Promise<OutputOf<'referrals.setResponsiblePerson'>> {
  const { requestId } = input;
  const person = { name: tidyText(input.name), phone: tidyText(input.phone) };
  const call = { name: 'referrals.setResponsiblePerson', requestId, input: person } as const;
  return atReferral(office, by, call, async (referral) => {
    if (person.name === '') throw new Refusal('field-required', 'name');
    requireFollowed(referral);
    const facts = { responsibleName: person.name, responsiblePhone: person.phone };
    await changeRequest(referral.handle, requestId, facts, referral.recorded);
  });
}
