import { wordsBetween } from '../../../store/satisfaction.ts';
import { pageSize } from '../../contract/page.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { serviceLabel } from '../../satisfaction/labels.ts';
import { periodOf } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** What guests wrote, of answers that may be shown: without day, score or who it was. */
export function satisfactionWords(
  ...[office, , { period, page }]: [Office, StaffMember, ParsedInputOf<'satisfaction.words'>]
): Promise<OutputOf<'satisfaction.words'>> {
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'satisfaction');
    const { lines, total } = await wordsBetween(handle, periodOf(period, today(office)), {
      size: pageSize,
      page,
    });
    return {
      total,
      page,
      lines: lines.map((line) => ({ ...line, serviceLabel: serviceLabel(office, line.serviceId) })),
    };
  });
}
