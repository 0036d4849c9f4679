import { documentsFor } from '../../../domain/policy/sign-off.ts';
import { record } from '../../../store/audit.ts';
import { boundPersonById } from '../../../store/bound-people.ts';
import { signedIds } from '../../../store/sign-offs.ts';
import { staffById } from '../../../store/staff.ts';
import { bindingTexts } from '../../binding-documents.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { readPastDay } from '../../past-day.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { keepSignOff } from './keep-sign-off.ts';

/** Whoever has no account signs the printed register: on which day, and who of the staff saw it. */
export async function notePaper(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'signOffs.notePaper'>,
): Promise<OutputOf<'signOffs.notePaper'>> {
  if (input.documentIds.length === 0) throw new Refusal('field-required', 'documentIds');
  if (input.seenBy === '') throw new Refusal('field-required', 'seenBy');
  const signedOn = readPastDay(input.signedOn, today(office), 'signedOn');
  const signer = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const recorded = await record(handle, {
      action: 'signOffs.notePaper',
      subject: { kind: 'bound-person', id: input.personId },
    });
    const person = await boundPersonById(handle, input.personId, recorded);
    if (!person) throw new Refusal('unknown-bound-person', 'personId');
    if (!(await staffById(handle, input.seenBy))) throw new Refusal('unknown-staff', 'seenBy');
    const texts = documentsFor(await bindingTexts(handle, office), person.relation);
    const signed = await signedIds(handle, person.id);
    for (const id of input.documentIds) {
      const text = texts.find((each) => each.id === id);
      if (!text) throw new Refusal('unknown-binding-text', 'documentIds');
      if (signed.has(id)) continue;
      await keepSignOff(handle, { id: person.id, kind: 'bound-person' }, text, {
        manner: 'paper',
        on: signedOn,
        seenBy: input.seenBy,
      });
    }
    return { id: person.id, name: person.name };
  });
  office.session.announce('work');
  return signer;
}
