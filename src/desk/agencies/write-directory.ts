import type { Agency } from '../../domain/referral/hsds.ts';
import type { HsdsObject } from '../../domain/referral/directory/hsds-check.ts';
import { sheetRowsOf } from '../../domain/referral/directory/sheet-write.ts';
import { directoryEntries, directoryExtras, rowsOfAgencies } from '../../store/agency-directory.ts';
import { agencyOfRows } from '../../store/directory-rows.ts';
import type { DirectoryHost } from './directory-content.ts';
import { breathe } from './watch.ts';
import { archiveOf } from './write-archive.ts';
import { csvOfSheet, workbookOfSheet } from './write-sheet.ts';
import type { SheetCells } from './write-sheet.ts';
import { TabularPackage } from './write-tabular.ts';

export type ExportFormat = 'xlsx' | 'csv' | 'json' | 'json-package' | 'tabular-zip' | 'tabular-folder';
/** One file, or the files of a folder. */
export type Written = { files: { name: string; bytes: Uint8Array }[]; isFolder: boolean; services: number };

const agenciesPerPiece = 60;
const extensions = {
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
  'json-package': 'json',
  'tabular-zip': 'zip',
} as const;

/** Writes the whole directory in a format, in pieces between which other calls are answered. */
export async function writeDirectory(
  host: DirectoryHost,
  format: ExportFormat,
  name: string,
): Promise<Written> {
  let services = 0;
  const each = async (take: (agency: Agency) => void): Promise<void> => {
    for await (const agency of agenciesOf(host)) {
      services += agency.services?.length ?? 0;
      take(agency);
    }
  };
  const beside = async () =>
    (await host.store.read(directoryExtras)).map(({ contentJson }) => JSON.parse(contentJson) as HsdsObject);
  const asFile = async (text: string | Promise<Uint8Array>): Promise<Written> => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : await text;
    const extension = format === 'tabular-folder' ? '' : `.${extensions[format]}`;
    return { files: [{ name: name + extension, bytes }], isFolder: false, services };
  };
  switch (format) {
    case 'json':
    case 'json-package': {
      const agencies: string[] = [];
      await each((agency) => agencies.push(JSON.stringify(agency)));
      const list = `[\n${agencies.join(',\n')}\n]`;
      if (format === 'json') return asFile(`${list}\n`);
      const others = (await beside())
        .filter(({ kind }) => kind === 'json')
        .map(({ name: field, value }) => `,\n${JSON.stringify(field)}: ${JSON.stringify(value)}`);
      return asFile(`{"organizations": ${list}${others.join('')}}\n`);
    }
    case 'tabular-zip':
    case 'tabular-folder': {
      const tabular = new TabularPackage();
      await each((agency) => tabular.addAgency(agency));
      for (const content of await beside()) tabular.addBeside(content);
      if (format === 'tabular-zip') return asFile(archiveOf(tabular.files()));
      const files = [...tabular.files()].map(({ name: file, text }) => ({
        name: file,
        bytes: Buffer.from(text, 'utf8'),
      }));
      return { files, isFolder: true, services };
    }
    case 'xlsx':
    case 'csv': {
      const rows: SheetCells[] = [];
      await each((agency) => {
        for (const row of sheetRowsOf(agency)) rows.push(row);
      });
      return format === 'csv' ? asFile(csvOfSheet(rows)) : asFile(workbookOfSheet(rows));
    }
  }
}

/** The directory's agencies, read in pieces. */
async function* agenciesOf({ store }: DirectoryHost): AsyncGenerator<Agency> {
  const entries = await store.read(directoryEntries);
  for (let at = 0; at < entries.length; at += agenciesPerPiece) {
    const ids = entries.slice(at, at + agenciesPerPiece).map(({ id }) => id);
    const rows = await store.read((handle) => rowsOfAgencies(handle, ids));
    for (const id of ids) {
      const own = rows.get(id);
      if (own) yield agencyOfRows(own);
    }
    await breathe();
  }
}
