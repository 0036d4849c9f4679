import { record } from '../../../store/audit.ts';
import { changeMeasure } from '../../../store/satisfaction-measures.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { keptMeasure, openMeasure } from '../../satisfaction/measure-view.ts';
import { needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** A planned means will not be done, and why: it stays in the list with its reason. */
export async function dropMeasure(
  office: Office,
  by: StaffMember,
  { measureId, reason }: ParsedInputOf<'satisfaction.drop'>,
): Promise<OutputOf<'satisfaction.drop'>> {
  const dropReason = needText(reason, 'reason');
  const line = await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'satisfaction-measure', id: measureId };
    const recorded = await record(handle, {
      action: 'satisfaction.drop',
      subject,
      content: { reason: dropReason },
    });
    await openMeasure(handle, office, measureId);
    await changeMeasure(handle, measureId, { dropReason }, recorded);
    return keptMeasure(handle, measureId, today(office));
  });
  office.session.announce('work');
  return line;
}
