import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addDutyDocument, dutyDocuments } from '../../../store/duty-documents.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { documentsView } from './documents.ts';

/**
 * Keeps a text to be read and signed (ميثاق أخلاقيات المهنة والسلوك, Mabarrah ح/٤), or its next edition, which is asked
 * of everyone anew. The same words saved again are no new edition.
 */
export async function saveDocument(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'signOffs.saveDocument'>,
): Promise<OutputOf<'signOffs.saveDocument'>> {
  const { kind, bound } = input;
  const title = tidyText(input.title);
  const text = tidyLines(input.text);
  if (title === '') throw new Refusal('field-required', 'title');
  if (text === '') throw new Refusal('field-required', 'text');
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const earlier = (await dutyDocuments(handle)).find(({ series }) => series === input.series);
    if (input.series !== null && !earlier) throw new Refusal('unknown-binding-text', 'series');
    const id = handle.ids.next();
    const document = { id, series: input.series ?? handle.ids.next(), kind, title, bound, text };
    const isSame =
      earlier?.kind === kind && earlier.title === title && earlier.bound === bound && earlier.text === text;
    if (isSame) return documentsView(handle);
    const recorded = await record(handle, {
      action: 'signOffs.saveDocument',
      subject: { kind: 'duty-document', id },
      content: document,
    });
    await addDutyDocument(handle, document, recorded);
    return documentsView(handle);
  });
  office.session.announce('work');
  return view;
}

/** Each line tidied; no more than one empty line in a row. */
function tidyLines(text: string): string {
  return text
    .split(/\r?\n/u)
    .map(tidyText)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
