import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { namesPerson } from '../../../domain/complaints/about.ts';
import { addObstacle, obstacleOfComplaint } from '../../../store/improvements.ts';
import { requestById } from '../../../store/requests.ts';
import { atComplaint } from '../../complaints/at-complaint.ts';
import type { ComplaintAtWork } from '../../complaints/complaint-view.ts';
import { requireOffered } from '../../offered.ts';
import { Refusal } from '../../refusal.ts';
import { needText } from '../../satisfaction/typed-fields.ts';

/**
 * What a complaint says hindered service goes into the improvements register, where everyone reads it: in words that
 * do not say who brought it. The same complaint comes into the register once.
 */
export function enterInRegister(
  office: Office,
  by: StaffMember,
  { complaintId, what: typed }: ParsedInputOf<'complaints.toRegister'>,
): Promise<OutputOf<'complaints.toRegister'>> {
  const what = needText(typed, 'what');
  const call = { name: 'complaints.toRegister', complaintId, input: { what } } as const;
  return atComplaint(office, by, call, async (at) => {
    const { handle, complaint, recorded } = at;
    await requireOffered(handle, office, 'improvements');
    if (await obstacleOfComplaint(handle, complaintId)) return;
    const { complainantName, representativeName, complainantPhone: phone } = complaint;
    if (namesPerson(what, { names: [complainantName, representativeName], phone }))
      throw new Refusal('obstacle-names-person', 'what');
    const entry = {
      id: handle.ids.next(),
      what,
      source: complaint.kind === 'suggestion' ? 'suggestion' : 'complaint',
      department: null,
      saidOn: complaint.receivedOn,
      serviceId: await serviceOf(at),
      answerId: null,
      complaintId,
    } as const;
    await addObstacle(handle, entry, recorded);
  });
}

/** The service of the request that it is about, where the policy in force still has it. */
async function serviceOf({ handle, office, complaint }: ComplaintAtWork): Promise<string | null> {
  if (complaint.requestId === null) return null;
  const request = await requestById(handle, complaint.requestId);
  const { services } = office.policy.policy;
  return services.find(({ id }) => id === request.serviceId)?.id ?? null;
}
