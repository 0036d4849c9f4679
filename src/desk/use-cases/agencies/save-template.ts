import { join } from 'node:path';
import { csvOfSheet, exampleRow, workbookOfSheet } from '../../agencies/write-sheet.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { writeWhole } from '../../write-whole.ts';

const templateName = 'نموذج دليل الجهات';

/** Writes the plain sheet's headings with one example into a chosen folder. */
export async function saveTemplate(
  ...[office, , { format, folder }]: [Office, StaffMember, ParsedInputOf<'agencies.saveTemplate'>]
): Promise<OutputOf<'agencies.saveTemplate'>> {
  const bytes =
    format === 'csv' ? Buffer.from(csvOfSheet([exampleRow]), 'utf8') : await workbookOfSheet([exampleRow]);
  const file = join(folder, `${templateName}.${format}`);
  return { file: await writeWhole(file, `.${office.ports.ids.next()}.part`, bytes) };
}
