import { capabilityOf } from '../../../domain/feedback/measure.ts';
import { record } from '../../../store/audit.ts';
import { addMeasure } from '../../../store/satisfaction-measures.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { keptMeasure } from '../../satisfaction/measure-view.ts';
import { maybeText, needPeriod, needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** Plans a means of measuring satisfaction: when, and who does it. */
export async function planMeasure(
  office: Office,
  by: StaffMember,
  { kind, from, until, who, place }: ParsedInputOf<'satisfaction.plan'>,
): Promise<OutputOf<'satisfaction.plan'>> {
  const period = needPeriod({ from, until }, { from: 'from', until: 'until' });
  const planned = { kind, plannedFrom: period.from, plannedUntil: period.until, who: needText(who, 'who') };
  const line = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, capabilityOf(kind));
    const id = handle.ids.next();
    const subject = { kind: 'satisfaction-measure', id };
    const recorded = await record(handle, { action: 'satisfaction.plan', subject, content: planned });
    await addMeasure(handle, { id, ...planned, place: maybeText(place) }, recorded);
    return keptMeasure(handle, id, today(office));
  });
  office.session.announce('work');
  return line;
}
