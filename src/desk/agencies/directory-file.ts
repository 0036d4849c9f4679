import type { Origins } from '../../domain/referral/directory/hsds-check.ts';
import { Refusal } from '../refusal.ts';
import { decodeText } from './decode-text.ts';
import type { DirectoryFile } from './directory-content.ts';
import { readJsonAgencies } from './json-agencies.ts';
import { isArchive, openArchive } from './open-archive.ts';
import { readCsvSheet, readWorkbook } from './read-sheet.ts';
import { readTabular } from './read-tabular.ts';
import type { Watch } from './watch.ts';

const noOrigins: Origins = { placeOf: () => undefined, faultsOf: () => [] };

/** Reads a directory in whichever of its formats it is: the bytes say so, not the name. */
export async function readDirectoryFile(
  bytes: Uint8Array,
  fileName: string,
  watch: Watch,
): Promise<DirectoryFile> {
  watch.begin('reading', bytes.length);
  if (isArchive(bytes)) {
    const files = await openArchive(bytes, watch);
    if (files.has('[Content_Types].xml')) return readWorkbook(bytes, watch);
    return readDirectoryFolder(files, watch);
  }
  const { text, encoding } = await decodeText(bytes, watch);
  const notes = encoding === 'utf-8' ? [] : [encoding];
  const first = text.replace(/^[\s\ufeff]+/u, '')[0];
  if (first === undefined) throw new Refusal('directory-empty', 'filePath');
  if (first !== '[' && first !== '{') {
    const sheet = await readCsvSheet(text, fileName, watch);
    return { ...sheet, notes: [...notes, ...sheet.notes] };
  }
  const { organizations, beside } = await readJsonAgencies(text, watch);
  return {
    format: 'json',
    notes,
    faults: [],
    content: { kind: 'agencies', agencies: organizations, origins: noOrigins },
    beside: Object.entries(beside).map(([name, value]) => ({
      id: `json ${name}`,
      content: { kind: 'json', name, value },
    })),
  };
}

/** Reads a tabular package: the files of an archive or of a folder. */
export async function readDirectoryFolder(
  files: ReadonlyMap<string, Uint8Array>,
  watch: Watch,
): Promise<DirectoryFile> {
  const { organizations, origins, unplaced, faults, otherFiles, notes } = await readTabular(files, watch);
  return {
    format: 'tabular',
    notes,
    faults,
    content: { kind: 'agencies', agencies: organizations, origins },
    beside: [
      ...unplaced.map(({ table, row }) => ({
        id: `row ${table} ${String(row['id'])}`,
        content: { kind: 'row', table, row },
      })),
      ...otherFiles.map(({ name, text }) => ({ id: `file ${name}`, content: { kind: 'file', name, text } })),
    ],
  };
}
