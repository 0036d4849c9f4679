import { mayFollow, stateAfterCheck } from '../../../domain/improvements/obstacle.ts';
import { record } from '../../../store/audit.ts';
import { checkImprovement, improvementsOf, moveObstacle } from '../../../store/improvements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { knownObstacle, obstacleView } from '../../improvements/obstacle-view.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { needPastDay, needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** Looks at what came of a change: where it helped, the obstacle is closed; otherwise it is open for another. */
export async function checkObstacle(
  office: Office,
  by: StaffMember,
  { obstacleId, outcome, ...typed }: ParsedInputOf<'improvements.check'>,
): Promise<OutputOf<'improvements.check'>> {
  const checkedOn = needPastDay(typed.checkedOn, 'checkedOn', today(office));
  if (outcome === null) throw new Refusal('field-required', 'outcome');
  const check = { checkedOn, outcome, finding: needText(typed.finding, 'finding') };
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'improvements');
    const subject = { kind: 'obstacle', id: obstacleId };
    const recorded = await record(handle, { action: 'improvements.check', subject, content: check });
    const obstacle = await knownObstacle(handle, obstacleId);
    const change = (await improvementsOf(handle, obstacleId)).at(-1);
    if (!mayFollow(obstacle.state, 'check') || !change) throw new Refusal('obstacle-step-taken');
    if (checkedOn < change.changedOn) throw new Refusal('period-backwards', 'checkedOn');
    await checkImprovement(handle, change.id, check, recorded);
    await moveObstacle(handle, obstacleId, stateAfterCheck(outcome), recorded);
    return obstacleView(handle, office, by, await knownObstacle(handle, obstacleId));
  });
  office.session.announce('work');
  return view;
}
