import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { referenceToolsOf } from '../../../domain/reference-tools/tools.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import { addReferenceDocument } from '../../../store/reference-tools.ts';
import { readChosenFile } from '../../chosen-file.ts';
import type { Office } from '../../office.ts';
import { referenceToolsView } from '../../reference-tools-view.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Keeps a PDF that a person chose as an edition of one of the policy's tools, beside the editions before it. Its
 * date may be unknown; what is typed must be a date.
 */
export async function importReferenceDocument(
  office: Office,
  by: StaffMember,
  { toolId, filePath, edition: typedEdition, datedOn: typedDate }: ParsedInputOf<'referenceTools.import'>,
): Promise<OutputOf<'referenceTools.import'>> {
  if (!referenceToolsOf(office.policy.policy).some(({ id }) => id === toolId))
    throw new Refusal('unknown-tool', 'toolId');
  const edition = tidyText(typedEdition);
  if (edition === '') throw new Refusal('field-required', 'edition');
  const datedOn = dayOf(typedDate);
  const { name: fileName, bytes: pdf } = await readChosenFile('pdf', filePath);
  const view = await office.store.write(by.id, async (handle) => {
    const id = handle.ids.next();
    const recorded = await record(handle, {
      action: 'referenceTools.import',
      subject: { kind: 'reference-document', id },
      content: { toolId, edition, datedOn, fileName },
    });
    const isNew = await addReferenceDocument(
      handle,
      { id, toolId, edition, datedOn, fileName, pdf },
      recorded,
    );
    if (!isNew) throw new Refusal('document-already-there', 'filePath');
    return referenceToolsView(handle, office);
  });
  office.session.announce('work');
  return view;
}

function dayOf(typed: string): IsoDate | null {
  const parsed = parseDateInput(typed);
  if (parsed.ok) return parsed.value.date;
  if (parsed.error === 'empty') return null;
  throw new Refusal('date-invalid', 'datedOn');
}
