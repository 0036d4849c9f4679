import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { fullName } from '../../../domain/people/person-name.ts';
import { canonicalJson } from '../../../store/canonical.ts';
import { record } from '../../../store/audit.ts';
import type { WriteHandle } from '../../../store/handle.ts';
import { addPerson, organisationIdByName, personById, personIdByIdentity } from '../../../store/people.ts';
import type { NewPerson, PersonFile } from '../../../store/people.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { readRegistration } from '../../people/read-registration.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { personSummary } from '../../visit/person-summary.ts';
import { personData } from '../../visit/request-data.ts';

/**
 * Opens a file. The same registration repeated gives the file that is there; another one with a known
 * identity number is refused.
 */
export function registerPerson(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'people.register'>,
): Promise<OutputOf<'people.register'>> {
  const person = readRegistration(input, office.policy.policy);
  return office.store.write(by.id, async (handle) => {
    const known = await knownId(handle, person);
    if (known !== undefined) return personSummary(await same(handle, known, person), today(office));
    const id = handle.ids.next();
    const recorded = await record(handle, {
      action: 'people.register',
      subject: { kind: 'person', id },
      content: JSON.parse(JSON.stringify(person)) as Record<string, string>,
    });
    return personSummary(await addPerson(handle, id, person, recorded), today(office));
  });
}

function knownId(handle: WriteHandle, person: NewPerson): Promise<string | undefined> {
  return person.kind === 'person'
    ? personIdByIdentity(handle, person.identity.number)
    : organisationIdByName(handle, person.name, person.mobile);
}

async function same(handle: WriteHandle, id: string, person: NewPerson): Promise<PersonFile> {
  const recorded = await record(handle, { action: 'people.register', subject: { kind: 'person', id } });
  const kept = await personById(handle, id, recorded);
  const name = person.kind === 'person' ? fullName(person.name) : person.name;
  const isSame =
    kept && canonicalJson(personData(kept)) === canonicalJson(personData({ ...person, id, name }));
  if (!isSame)
    throw new Refusal('id-already-registered', person.kind === 'person' ? 'identityNumber' : 'name');
  return kept;
}
