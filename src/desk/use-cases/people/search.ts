import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { findPeople, personById } from '../../../store/people.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { personSummary } from '../../visit/person-summary.ts';

/** People by ID number, mobile, name or the number of a slip. Whose file was listed is on record. */
export function searchPeople(
  office: Office,
  by: StaffMember,
  { query }: ParsedInputOf<'people.search'>,
): Promise<OutputOf<'people.search'>> {
  const day = today(office);
  return office.store.write(by.id, async (handle) => {
    const { ids, total } = await findPeople(handle, query);
    const people: OutputOf<'people.search'>['people'] = [];
    const recorded = await record(handle, {
      action: 'people.search',
      subject: { kind: 'list', id: 'people' },
      content: { people: ids },
    });
    for (const id of ids) {
      const person = await personById(handle, id, recorded);
      if (person) people.push(personSummary(person, day));
    }
    return { people, total };
  });
}
