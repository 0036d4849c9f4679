import { mayFollow } from '../../../domain/improvements/obstacle.ts';
import { compareDates } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import { addImprovement, moveObstacle } from '../../../store/improvements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { knownObstacle, obstacleView } from '../../improvements/obstacle-view.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { needDay, needPastDay, needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** What was changed because of an obstacle, when and by whom, and when its outcome is looked at. */
export async function changeObstacle(
  office: Office,
  by: StaffMember,
  { obstacleId, ...typed }: ParsedInputOf<'improvements.change'>,
): Promise<OutputOf<'improvements.change'>> {
  const entered = {
    change: needText(typed.change, 'change'),
    changedOn: needPastDay(typed.changedOn, 'changedOn', today(office)),
    changedBy: needText(typed.changedBy, 'changedBy'),
    checkOn: needDay(typed.checkOn, 'checkOn'),
  };
  if (compareDates(entered.checkOn, entered.changedOn) < 0) throw new Refusal('period-backwards', 'checkOn');
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'improvements');
    const subject = { kind: 'obstacle', id: obstacleId };
    const recorded = await record(handle, { action: 'improvements.change', subject, content: entered });
    const obstacle = await knownObstacle(handle, obstacleId);
    if (!mayFollow(obstacle.state, 'change')) throw new Refusal('obstacle-step-taken');
    await addImprovement(handle, { id: handle.ids.next(), obstacleId, ...entered }, recorded);
    await moveObstacle(handle, obstacleId, 'changed', recorded);
    return obstacleView(handle, office, by, await knownObstacle(handle, obstacleId));
  });
  office.session.announce('work');
  return view;
}
