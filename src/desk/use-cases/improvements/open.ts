import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { knownObstacle, obstacleView } from '../../improvements/obstacle-view.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** One obstacle of the register. */
export function openObstacle(
  office: Office,
  by: StaffMember,
  { obstacleId }: ParsedInputOf<'improvements.open'>,
): Promise<OutputOf<'improvements.open'>> {
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'improvements');
    return obstacleView(handle, office, by, await knownObstacle(handle, obstacleId));
  });
}
