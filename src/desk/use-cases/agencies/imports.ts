import { importHistory } from '../../../store/agency-imports.ts';
import type { ImportHistoryLine } from '../../../store/agency-imports.ts';
import { importRecordSchema } from '../../contract/agency-imports.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The imports that were carried out, newest first, undone ones too. */
export async function listImports(
  ...[office, , { page }]: [Office, StaffMember, ParsedInputOf<'agencies.imports'>]
): Promise<OutputOf<'agencies.imports'>> {
  const { imports, total } = await office.store.read((handle) =>
    importHistory(handle, { offset: page * pageSize, limit: pageSize }),
  );
  return { lines: imports.map(importRecord), total, page };
}

/** An import as the list shows it. */
export function importRecord(line: ImportHistoryLine): OutputOf<'agencies.undoImport'> {
  const { id, fileName, format, importedAt, byName, numbersJson, undoneAt, undoneByName } = line;
  return importRecordSchema.parse({
    id,
    fileName,
    format,
    importedAt,
    importedBy: byName,
    numbers: JSON.parse(numbersJson) as unknown,
    undone: undoneAt === null ? null : { at: undoneAt, by: undoneByName ?? '' },
  });
}
