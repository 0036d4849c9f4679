import { record } from '../../../store/audit.ts';
import { addOutreachEntry } from '../../../store/outreach.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { outreachFile, outreachSubject } from '../../outreach/outreach-file.ts';
import { readOutreachWords } from '../../outreach/outreach-words.ts';
import type { StaffMember } from '../../session.ts';

/** Somebody who might be entitled is listed, with why and who said so (الهدف/١ «دون الحاجة إلى طلب المستفيد»). */
export async function addOutreach(
  office: Office,
  by: StaffMember,
  typed: ParsedInputOf<'outreach.add'>,
): Promise<OutputOf<'outreach.add'>> {
  const file = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'outreach');
    const words = readOutreachWords(typed, office.policy.policy);
    const id = handle.ids.next();
    const recorded = await record(handle, {
      action: 'outreach.add',
      subject: outreachSubject(id),
      content: words,
    });
    await addOutreachEntry(handle, id, words, recorded);
    return outreachFile(handle, office, id, recorded);
  });
  office.session.announce('work');
  return file;
}
