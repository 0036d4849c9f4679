import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addBoundPerson, isBoundNameTaken } from '../../../store/bound-people.ts';
import { isStaffNameTaken } from '../../../store/staff.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** «كل من له علاقة تعاقدية أو تطوعية» (Mabarrah المسؤوليات): registered by name, without an account. */
export async function addPerson(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'signOffs.addPerson'>,
): Promise<OutputOf<'signOffs.addPerson'>> {
  const person = {
    id: office.ports.ids.next(),
    name: tidyText(input.name),
    relation: input.relation,
    work: tidyText(input.work),
  };
  if (person.name === '') throw new Refusal('field-required', 'name');
  await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const isTaken =
      (await isBoundNameTaken(handle, person.name)) || (await isStaffNameTaken(handle, person.name));
    if (isTaken) throw new Refusal('same-name-twice', 'name');
    const recorded = await record(handle, {
      action: 'signOffs.addPerson',
      subject: { kind: 'bound-person', id: person.id },
      content: person,
    });
    await addBoundPerson(handle, person, recorded);
  });
  office.session.announce('work');
  return { id: person.id, name: person.name };
}
