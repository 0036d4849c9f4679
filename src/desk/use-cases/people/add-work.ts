import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import { compareDates } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import { addWork as keepWork, addWorkPermission } from '../../../store/works.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { requireOffered } from '../../offered.ts';
import { personFileView } from '../../people/person-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** A work that a beneficiary made, and the use of it that they allow (Mabarrah ح/١). */
export async function addWork(
  office: Office,
  by: StaffMember,
  { personId, ...typed }: ParsedInputOf<'people.addWork'>,
): Promise<OutputOf<'people.addWork'>> {
  const title = tidyText(typed.title);
  if (title === '') throw new Refusal('field-required', 'title');
  const received = parseDateInput(typed.receivedOn);
  if (!received.ok)
    throw new Refusal(received.error === 'empty' ? 'field-required' : 'date-invalid', 'receivedOn');
  const receivedOn = received.value.date;
  if (compareDates(receivedOn, today(office)) > 0) throw new Refusal('date-invalid', 'receivedOn');
  const { allowed } = typed;
  const [about, note] = [tidyText(typed.about), tidyText(typed.note)];
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'works-of-beneficiaries');
    const recorded = await record(handle, {
      action: 'people.addWork',
      subject: { kind: 'person', id: personId },
      content: { title, about, receivedOn, allowed, note },
    });
    const file = await personFileView(handle, office, personId, recorded);
    const workId = await keepWork(handle, { authorId: file.person.id, title, about, receivedOn }, recorded);
    await addWorkPermission(handle, { workId, allowed, note }, recorded);
    return personFileView(handle, office, personId, recorded);
  });
  office.session.announce('work');
  return view;
}
