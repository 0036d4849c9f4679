import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import type { Office } from '../../office.ts';
import { personFileView } from '../../people/person-file.ts';
import type { StaffMember } from '../../session.ts';

/** Opens a person's file outside of a visit. Why is kept, and the person can be told (Mabarrah ح/٢). */
export function openFile(
  office: Office,
  by: StaffMember,
  { personId, why, note }: ParsedInputOf<'people.file'>,
): Promise<OutputOf<'people.file'>> {
  return office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'people.file',
      subject: { kind: 'person', id: personId },
      content: { why, note: tidyText(note) },
    });
    return personFileView(handle, office, personId, recorded);
  });
}
