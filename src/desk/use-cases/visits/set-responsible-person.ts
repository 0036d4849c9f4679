import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { changeRequest } from '../../../store/requests.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** The agency's responsible person as far as possible (Deem الإحالة/٦): may stay unknown. */
export function setResponsiblePerson(
  office: Office,
  by: StaffMember,
  { visitId, person: typed }: ParsedInputOf<'visits.setResponsiblePerson'>,
): Promise<OutputOf<'visits.setResponsiblePerson'>> {
  const person = typed && { name: tidyText(typed.name), phone: tidyText(typed.phone) };
  const content = { person };
  const call = {
    name: 'visits.setResponsiblePerson',
    screen: 'responsible-person',
    visitId,
    content,
  } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    if (person?.name === '') throw new Refusal('field-required', 'person.name');
    const facts = { responsibleName: person?.name ?? null, responsiblePhone: person?.phone ?? null };
    await changeRequest(handle, file.request.id, facts, recorded);
  });
}
