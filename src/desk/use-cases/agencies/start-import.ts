import { basename } from 'node:path';
import {
  clearLeftovers,
  DirectoryImport,
  fileReader,
  folderReader,
} from '../../agencies/directory-import.ts';
import { importState } from '../../agencies/import-view.ts';
import { readChosenFile } from '../../chosen-file.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Begins to read a directory file and to compare it with the directory. It answers at once: the reading goes on in
 * pieces, between other calls, and nothing is written before the supervisor has seen what it would do.
 */
export async function startImport(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'agencies.startImport'>,
): Promise<OutputOf<'agencies.startImport'>> {
  if (office.directoryImport?.isAtWork === true) throw new Refusal('import-running');
  const [name, read] = await readerOf(input);
  await clearLeftovers(office, by.id);
  const job = new DirectoryImport(office, name, by.id);
  office.directoryImport = job;
  // Whoever asks for the state hears how it ended; an error of the program itself is told there too.
  void job.prepare(read);
  return importState(job);
}

async function readerOf(
  input: ParsedInputOf<'agencies.startImport'>,
): Promise<[name: string, read: Parameters<DirectoryImport['prepare']>[0]]> {
  if ('folder' in input) return [basename(input.folder), await folderReader(input.folder)];
  const { bytes, name } = await readChosenFile('directory', input.filePath);
  return [name, fileReader(bytes, name)];
}
