import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addWorkPermission, authorOfWork } from '../../../store/works.ts';
import type { Office } from '../../office.ts';
import { requireOffered } from '../../offered.ts';
import { personFileView } from '../../people/person-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** The author of a work said anew what use they allow; their earlier word stays on record. */
export async function allowWork(
  office: Office,
  by: StaffMember,
  { personId, workId, allowed, note: typed }: ParsedInputOf<'people.allowWork'>,
): Promise<OutputOf<'people.allowWork'>> {
  const note = tidyText(typed);
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'works-of-beneficiaries');
    if ((await authorOfWork(handle, workId)) !== personId) throw new Refusal('unknown-work', 'workId');
    const recorded = await record(handle, {
      action: 'people.allowWork',
      subject: { kind: 'person', id: personId },
      content: { workId, allowed, note },
    });
    await addWorkPermission(handle, { workId, allowed, note }, recorded);
    return personFileView(handle, office, personId, recorded);
  });
  office.session.announce('work');
  return view;
}
