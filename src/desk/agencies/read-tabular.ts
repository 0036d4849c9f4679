import { shownValue } from '../../domain/referral/directory/fault.ts';
import type { Fault } from '../../domain/referral/directory/fault.ts';
import { assemble } from '../../domain/referral/directory/assemble.ts';
import type { Assembled, ReadRow, ReadTables } from '../../domain/referral/directory/assemble.ts';
import { columnsOf, fileOf, hsdsTables, isHsdsTable } from '../../domain/referral/directory/hsds-tables.ts';
import type { HsdsTable } from '../../domain/referral/directory/hsds-tables.ts';
import { Refusal } from '../refusal.ts';
import { readCsv } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import type { Watch } from './watch.ts';

/** A tabular package, put together, and the files in it that are no table of HSDS. */
export type TabularDirectory = Assembled & { otherFiles: { name: string; text: string }[]; notes: string[] };

/** Reads the CSV files of a package, wherever in the archive or folder they lie. */
export async function readTabular(
  files: ReadonlyMap<string, Uint8Array>,
  watch: Watch,
): Promise<TabularDirectory> {
  const tables: ReadTables = {};
  const otherFiles: TabularDirectory['otherFiles'] = [];
  const faults: Fault[] = [];
  const notes = new Set<string>();
  const { tables: described, others } = await describedFiles(files, watch);
  for (const [path, bytes] of files) {
    const name = path.split('/').at(-1) ?? path;
    if (name.toLowerCase() === 'datapackage.json') continue;
    const table = described.get(path) ?? tableOf(name);
    if (table === undefined) {
      // A folder may hold anything; what the package does not speak of is none of the directory's.
      if (others.has(path)) otherFiles.push({ name, text: (await decodeText(bytes, watch)).text });
      continue;
    }
    // Two files for one table: which of them is meant, nobody knows.
    if (tables[table] !== undefined)
      throw new Refusal('archive-unsafe', 'filePath', { reason: 'twice', name: name.slice(0, 80) });
    const { text, encoding } = await decodeText(bytes, watch);
    if (encoding !== 'utf-8') notes.add(encoding);
    tables[table] = { file: name, rows: await rowsOf(text, name, table, faults, watch) };
  }
  if (tables.organization === undefined)
    throw new Refusal('directory-table-missing', 'filePath', { file: fileOf('organization') });
  const assembled = assemble(tables);
  return { ...assembled, faults: [...faults, ...assembled.faults], otherFiles, notes: [...notes] };
}

async function rowsOf(
  text: string,
  file: string,
  table: HsdsTable,
  faults: Fault[],
  watch: Watch,
): Promise<ReadRow[]> {
  const { rows } = await readCsv(text, file, watch);
  const [head, ...body] = rows;
  if (!head) return [];
  const headings = head.cells.map((cell) => cell.trim());
  const missing = columnsOf(table).filter(({ name, isRequired }) => isRequired && !headings.includes(name));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join('، ');
    throw new Refusal('directory-headings-missing', 'filePath', { file, headings: names });
  }
  const read: ReadRow[] = [];
  for (const { cells, line } of body) {
    if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell !== '')) {
      const value = shownValue(cells.at(-1) ?? '');
      faults.push({ file, line, column: '', code: 'too-many-cells', value });
      continue;
    }
    const fields = Object.fromEntries(
      headings.flatMap((name, index) => (name === '' ? [] : [[name, cells[index] ?? '']])),
    );
    read.push({ fields, line });
  }
  return read;
}

/** Which table each file is, where datapackage.json says so, and which files it describes besides. */
async function describedFiles(
  files: ReadonlyMap<string, Uint8Array>,
  watch: Watch,
): Promise<{ tables: Map<string, HsdsTable>; others: Set<string> }> {
  const found = new Map<string, HsdsTable>();
  const others = new Set<string>();
  for (const [path, bytes] of files) {
    if (path.split('/').at(-1)?.toLowerCase() !== 'datapackage.json') continue;
    const folder = path.slice(0, path.length - 'datapackage.json'.length);
    const { text } = await decodeText(bytes, watch);
    let resources: unknown;
    try {
      resources = (JSON.parse(text) as { resources?: unknown } | null)?.resources;
    } catch {
      throw new Refusal('directory-broken-json', 'filePath', { line: 1 });
    }
    if (!Array.isArray(resources)) continue;
    for (const resource of resources as unknown[]) {
      const { name, path: file } = (resource ?? {}) as { name?: unknown; path?: unknown };
      if (typeof name !== 'string' || typeof file !== 'string' || !files.has(folder + file)) continue;
      if (isHsdsTable(name)) found.set(folder + file, name);
      else others.add(folder + file);
    }
  }
  return { tables: found, others };
}

/** The table that a file is by its name, in the singular or the plural. */
function tableOf(file: string): HsdsTable | undefined {
  const name = file.toLowerCase();
  return hsdsTables.find(
    (table) => name === fileOf(table) || name === `${table}.csv` || name === `${table}s.csv`,
  );
}
