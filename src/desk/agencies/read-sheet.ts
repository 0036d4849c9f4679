import { readSheet } from 'read-excel-file/universal';
import { sheetColumnOf, sheetColumns } from '../../domain/referral/directory/sheet-columns.ts';
import type { SheetRow } from '../../domain/referral/directory/sheet-row.ts';
import { shownValue } from '../../domain/referral/directory/fault.ts';
import type { Fault } from '../../domain/referral/directory/fault.ts';
import { Refusal } from '../refusal.ts';
import { readCsv } from './csv-rows.ts';
import type { DirectoryFile, DirectoryFormat } from './directory-content.ts';
import { directoryLimits } from './limits.ts';
import type { Watch } from './watch.ts';
import { fused } from './write-sheet.ts';

/** The headings may stand below a title: they are looked for in so many rows. */
const headingRows = 10;

/** Reads the plain sheet from comma-separated values. */
export async function readCsvSheet(text: string, file: string, watch: Watch): Promise<DirectoryFile> {
  const { rows, delimiter } = await readCsv(text, file, watch);
  const sheet = sheetOf(rows, file, 'csv');
  return delimiter === ',' ? sheet : { ...sheet, notes: [...sheet.notes, `delimiter ${delimiter}`] };
}

/**
 * Reads the plain sheet from the first sheet of a workbook that `openArchive` has looked through. A formula's
 * last value is read as text; nothing is ever calculated.
 */
export async function readWorkbook(bytes: Uint8Array, watch: Watch): Promise<DirectoryFile> {
  let cells: unknown[][];
  try {
    const copy = new Uint8Array(bytes).buffer;
    cells = await readSheet(copy, 1, { parseNumber: (text: string) => text });
  } catch {
    throw new Refusal('directory-workbook', 'filePath');
  }
  if (cells.length > directoryLimits.rows) throw new Refusal('directory-too-many', 'filePath');
  const rows = [];
  for (const [index, row] of cells.entries()) {
    rows.push({ cells: row.map(cellText), line: index + 1 });
    if (index % 500 === 0) await watch.step(bytes.length);
  }
  return sheetOf(rows, '', 'xlsx');
}

function sheetOf(
  rows: { cells: string[]; line: number }[],
  file: string,
  format: DirectoryFormat,
): DirectoryFile {
  const start = rows.slice(0, headingRows).findIndex(({ cells }) => cells.filter(sheetColumnOf).length >= 2);
  const head = rows[start];
  if (!head) {
    const headings = sheetColumns.filter(({ isRequired }) => isRequired).map(({ heading }) => heading);
    throw new Refusal('directory-headings-missing', 'filePath', { file, headings: headings.join('، ') });
  }
  const columns = head.cells.map(sheetColumnOf);
  const missing = sheetColumns.filter(
    ({ id, isRequired }) => isRequired && !columns.some((each) => each?.id === id),
  );
  if (missing.length > 0) {
    const headings = missing.map(({ heading }) => heading).join('، ');
    throw new Refusal('directory-headings-missing', 'filePath', { file, headings });
  }
  const faults: Fault[] = [];
  const read: SheetRow[] = [];
  for (const { cells, line } of rows.slice(start + 1)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.slice(columns.length).some((cell) => cell !== '')) {
      faults.push({ file, line, column: '', code: 'too-many-cells', value: shownValue(cells.at(-1) ?? '') });
      continue;
    }
    const values: SheetRow['values'] = {};
    for (const [index, column] of columns.entries()) {
      const text = fused((cells[index] ?? '').trim());
      if (column && text !== '') values[column.id] = text;
    }
    read.push({ file, line, values });
  }
  const unread = head.cells.filter((cell, index) => cell.trim() !== '' && !columns[index]);
  return {
    format,
    notes: unread.map((heading) => `unread ${heading}`),
    faults,
    content: { kind: 'sheet', rows: read },
    beside: [],
  };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    // A time of the day is kept as an instant of the day on which a workbook's counting begins.
    const isTime = cell.getUTCFullYear() <= 1900;
    return isTime ? cell.toISOString().slice(11, 16) : cell.toISOString().slice(0, 10);
  }
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
