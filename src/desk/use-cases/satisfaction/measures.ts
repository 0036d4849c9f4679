import { measuresBetween } from '../../../store/satisfaction-measures.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { measureLine, offeredKinds } from '../../satisfaction/measure-view.ts';
import { periodOf } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** The means of measuring satisfaction (Mabarrah د/١ to د/٦) planned or done in a period, and what is overdue. */
export function satisfactionMeasures(
  ...[office, , { period: asked, kind, page }]: [Office, StaffMember, ParsedInputOf<'satisfaction.measures'>]
): Promise<OutputOf<'satisfaction.measures'>> {
  const day = today(office);
  const named = office.policy.policy.satisfaction?.means ?? [];
  return office.store.read(async (handle) => {
    const kinds = await offeredKinds(handle, office);
    if (kinds.length === 0) throw new Refusal('not-offered', undefined, { capability: 'satisfaction-means' });
    const period = periodOf(asked, day);
    const { lines, total, overdue } = await measuresBetween(handle, {
      period,
      kinds: kind === null ? kinds : kinds.filter((each) => each === kind),
      today: day,
      size: pageSize,
      page,
    });
    return {
      lines: lines.map((line) => measureLine(line, day)),
      total,
      page,
      period,
      overdue,
      kinds: kinds.map((each) => {
        const stated = named.find((means) => means.kind === each);
        return { kind: each, label: stated?.label ?? null, clause: stated?.clause ?? null };
      }),
    };
  });
}
