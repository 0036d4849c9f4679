import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeRequest, replaceRequirements } from '../../../store/requests.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';
import { freshRequirements } from '../../visit/fresh-requirements.ts';

/** The service asked for, its conditions explained. What both services ask for keeps its state. */
export function chooseService(
  office: Office,
  by: StaffMember,
  { visitId, serviceId, conditionsExplained }: ParsedInputOf<'visits.chooseService'>,
): Promise<OutputOf<'visits.chooseService'>> {
  const content = { serviceId, conditionsExplained };
  const call = { name: 'visits.chooseService', screen: 'service', visitId, content } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    const service = file.policy.services.find(({ id }) => id === serviceId);
    if (!service) throw new Refusal('unknown-service', 'serviceId');
    if (!conditionsExplained) throw new Refusal('conditions-needed', 'conditionsExplained');
    await changeRequest(handle, file.request.id, { serviceId }, recorded);
    const fresh = freshRequirements(service.requirements, file.beneficiary, file.representative, file.today);
    const kept = new Map(file.requirements.map(({ record }) => [record.id, record]));
    const requirements = fresh.map((requirement) => kept.get(requirement.id) ?? requirement);
    await replaceRequirements(handle, file.request.id, requirements, recorded);
  });
}
