import { record } from '../../../store/audit.ts';
import { contactIds, keepContact, namedAnswer } from '../../../store/satisfaction.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** Someone who let themselves be known has been contacted, with what came of it. */
export async function keepContacted(
  office: Office,
  by: StaffMember,
  { answerId, note }: ParsedInputOf<'satisfaction.contacted'>,
): Promise<OutputOf<'satisfaction.contacted'>> {
  const contactNote = needText(note, 'note');
  const kept = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'satisfaction');
    const recorded = await record(handle, {
      action: 'satisfaction.contacted',
      subject: { kind: 'satisfaction-answer', id: answerId },
      content: { note: contactNote },
    });
    if (!(await namedAnswer(handle, answerId, recorded))) throw new Refusal('unknown-rating', 'answerId');
    await keepContact(handle, answerId, { contactedOn: today(office), contactNote }, recorded);
    const { waiting } = await contactIds(handle, { size: 1, page: 0 });
    return { waiting };
  });
  office.session.announce('work');
  return kept;
}
