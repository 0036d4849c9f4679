import { record } from '../../../store/audit.ts';
import { appointmentsOf } from '../../../store/appointments.ts';
import { decisionOf, requestsForEntitlement } from '../../../store/entitlement.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { personById } from '../../../store/people.ts';
import type { RequestRecord } from '../../../store/requests.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { EntitlementLine } from '../../contract/entitlement.ts';
import { pageSize } from '../../contract/page.ts';
import { evidenceStanding } from '../../entitlement/case.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The complete requests whose entitlement is to be decided, or was. Whose were listed is on record. */
export function listRequests(
  office: Office,
  by: StaffMember,
  { query, view, page }: ParsedInputOf<'entitlement.requests'>,
): Promise<OutputOf<'entitlement.requests'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'evidence-review');
    const wanted = { query, isDecided: view === 'decided', page, size: pageSize };
    const { requests, total } = await requestsForEntitlement(handle, wanted);
    const recorded = await record(handle, {
      action: 'entitlement.requests',
      subject: { kind: 'list', id: 'entitlement' },
      content: { requests: requests.map(({ id }) => id) },
    });
    const lines: EntitlementLine[] = [];
    for (const request of requests) lines.push(await lineOf(handle, office, request, recorded));
    return { lines, total, page };
  });
}

async function lineOf(
  handle: WriteHandle,
  office: Office,
  request: RequestRecord,
  recorded: Recorded,
): Promise<EntitlementLine> {
  const policy = office.editions.get(request.policyEditionId);
  const service = policy?.services.find(({ id }) => id === request.serviceId);
  const person = request.beneficiaryId && (await personById(handle, request.beneficiaryId, recorded));
  const evidence = service ? await evidenceStanding(handle, request, service) : [];
  const appointments = await appointmentsOf(handle, request.id);
  const decision = await decisionOf(handle, request.id);
  return {
    requestId: request.id,
    requestNumber: request.number,
    beneficiaryName: person ? person.name : '',
    serviceTitle: service?.title ?? '',
    completedOn: request.completedOn,
    evidenceToReview: evidence.filter((each) => (each.record?.finding ?? null) === null).length,
    appointmentsPlanned: appointments.filter(({ state }) => state === 'planned').length,
    verdict: decision?.verdict ?? null,
  };
}
