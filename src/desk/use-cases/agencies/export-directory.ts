import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { record } from '../../../store/audit.ts';
import { writeDirectory } from '../../agencies/write-directory.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { writeWhole } from '../../write-whole.ts';

/** Writes the directory into a chosen folder. That it left the desk is on record. */
export async function exportDirectory(
  office: Office,
  by: StaffMember,
  { format, folder }: ParsedInputOf<'agencies.exportDirectory'>,
): Promise<OutputOf<'agencies.exportDirectory'>> {
  const name = `agencies-${today(office)}`;
  const { files, isFolder, services } = await writeDirectory(office, format, name);
  await office.store.write(by.id, (handle) =>
    record(handle, {
      action: 'agencies.export',
      subject: { kind: 'list', id: 'agencies' },
      content: { format, services },
    }),
  );
  const target = isFolder ? join(folder, name) : folder;
  if (isFolder) {
    await mkdir(target, { recursive: true }).catch((error: unknown) => {
      const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw new Refusal('export-failed', 'folder', { cause });
    });
  }
  let written = target;
  for (const file of files) {
    const path = await writeWhole(join(target, file.name), `.${office.ports.ids.next()}.part`, file.bytes);
    if (!isFolder) written = path;
  }
  return { file: written, services };
}
