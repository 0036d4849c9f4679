import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit } from '../../visit/change-visit.ts';
import { issueSlip } from '../../visit/issue-slip.ts';
import { conditionsWords } from '../../visit/slip-words.ts';

/** A service's conditions on paper: of the one named, else of the chosen one. */
export function issueConditions(
  office: Office,
  by: StaffMember,
  { visitId, serviceId }: ParsedInputOf<'visits.issueConditions'>,
): Promise<OutputOf<'visits.issueConditions'>> {
  const call = { name: 'visits.issueConditions', visitId, input: { serviceId } } as const;
  return atVisit(office, by, call, async (visit) => {
    const { file } = visit;
    if (file.visit.status !== 'open') throw new Refusal('visit-closed');
    if (file.request.journey === 'referral') throw new Refusal('out-of-turn');
    const service =
      serviceId === undefined ? file.service : file.policy.services.find(({ id }) => id === serviceId);
    if (!service) throw new Refusal('unknown-service', 'serviceId');
    await issueSlip(visit, conditionsWords(file, service));
  });
}
