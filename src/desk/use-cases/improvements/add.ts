import { record } from '../../../store/audit.ts';
import { addObstacle as keepObstacle, obstacleOfAnswer } from '../../../store/improvements.ts';
import { readableAnswer } from '../../../store/satisfaction.ts';
import type { WriteHandle } from '../../../store/handle.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { knownObstacle, obstacleView } from '../../improvements/obstacle-view.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { needPastDay, needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Enters what hindered service and who said so: a beneficiary, the staff, or an internal department, which is a
 * beneficiary too (Athar, Amass and Enaya الأهداف/١٠ and ١١, Deem الممارسات/٤ and ٥).
 */
export async function addObstacle(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'improvements.add'>,
): Promise<OutputOf<'improvements.add'>> {
  const { source, serviceId, answerId } = input;
  const isDepartment = source === 'internal-department';
  const entered = {
    what: needText(input.what, 'what'),
    source,
    department: isDepartment ? needText(input.department, 'department') : null,
    saidOn: needPastDay(input.saidOn, 'saidOn', today(office)),
    serviceId,
    answerId,
  };
  const { services } = office.policy.policy;
  if (serviceId !== null && !services.some(({ id }) => id === serviceId))
    throw new Refusal('unknown-service', 'serviceId');
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'improvements');
    const known = answerId === null ? undefined : await obstacleOfAnswer(handle, answerId);
    if (known) return obstacleView(handle, office, by, known);
    if (answerId !== null) await requireAnswer(handle, answerId);
    const id = handle.ids.next();
    const subject = { kind: 'obstacle', id };
    const recorded = await record(handle, { action: 'improvements.add', subject, content: entered });
    await keepObstacle(handle, { id, ...entered, complaintId: null }, recorded);
    return obstacleView(handle, office, by, await knownObstacle(handle, id));
  });
  office.session.announce('work');
  return view;
}

async function requireAnswer(handle: WriteHandle, answerId: string): Promise<void> {
  if (!(await readableAnswer(handle, answerId))) throw new Refusal('unknown-rating', 'answerId');
}
