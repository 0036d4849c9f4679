import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { accessesOf } from '../../../store/person-accesses.ts';
import { pageSize } from '../../contract/page.ts';
import type { Office } from '../../office.ts';
import { accessView } from '../../people/access-views.ts';
import type { StaffMember } from '../../session.ts';

/** Who saw a person's file. Looking at that is on record too. */
export function personAccesses(
  office: Office,
  by: StaffMember,
  { personId, page }: ParsedInputOf<'people.accesses'>,
): Promise<OutputOf<'people.accesses'>> {
  return office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'people.accesses',
      subject: { kind: 'person', id: personId },
    });
    const range = { offset: page * pageSize, limit: pageSize };
    const { accesses, total } = await accessesOf(handle, personId, range, recorded);
    return { lines: accesses.map(accessView), total, page };
  });
}
