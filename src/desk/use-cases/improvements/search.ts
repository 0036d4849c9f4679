import { obstacleStates } from '../../../domain/improvements/obstacle.ts';
import { findObstacles } from '../../../store/improvements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { obstacleView } from '../../improvements/obstacle-view.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The register of what hindered service, by words and state, and how many there are in each state. */
export function searchObstacles(
  office: Office,
  by: StaffMember,
  { query, state, page }: ParsedInputOf<'improvements.search'>,
): Promise<OutputOf<'improvements.search'>> {
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'improvements');
    const found = await findObstacles(handle, { query, state, size: pageSize, page });
    const lines: OutputOf<'improvements.search'>['lines'] = [];
    for (const line of found.lines) lines.push(await obstacleView(handle, office, by, line));
    const counts = Object.fromEntries(
      obstacleStates.map((each) => [each, found.byState.find((one) => one.state === each)?.count ?? 0]),
    ) as OutputOf<'improvements.search'>['counts'];
    const services = office.policy.policy.services.map(({ id, title }) => ({ id, title }));
    return { lines, total: found.total, page, counts, services };
  });
}
