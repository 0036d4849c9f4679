import writeSheets from 'write-excel-file/node';
import { sheetColumns } from '../../domain/referral/directory/sheet-columns.ts';
import type { SheetColumnId } from '../../domain/referral/directory/sheet-columns.ts';

/** A row of the plain sheet, by column. */
export type SheetCells = Partial<Record<SheetColumnId, string>>;

const byteOrderMark = '\ufeff';
const idWidth = 14;
const columnWidth = 22;

/** The headings, with a star at those that every row needs. */
const headings = sheetColumns.map(({ heading, isRequired }) => (isRequired ? `${heading} *` : heading));

/** What the template shows below its headings; the id is left to the desk. */
export const exampleRow: SheetCells = Object.fromEntries(
  sheetColumns.flatMap(({ id, example }) => (example === '' ? [] : [[id, example]])),
);

/** The plain sheet as a workbook, from right to left. Every cell is text: nothing in it is ever calculated. */
export function workbookOfSheet(rows: readonly SheetCells[]): Promise<Buffer> {
  return writeSheets(
    [
      headings.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        sheetColumns.map(({ id }) => {
          const value = row[id];
          return value === undefined ? null : { value, type: String };
        }),
      ),
    ],
    {
      sheet: 'الجهات',
      rightToLeft: true,
      stickyRowsCount: 1,
      columns: sheetColumns.map(({ id }) => ({ width: id === 'id' ? idWidth : columnWidth })),
    },
  ).toBuffer();
}

/** The plain sheet as comma-separated values, with the mark by which spreadsheets know UTF-8. */
export function csvOfSheet(rows: readonly SheetCells[]): string {
  const lines = [headings, ...rows.map((row) => sheetColumns.map(({ id }) => defused(row[id] ?? '')))];
  return byteOrderMark + lines.map(csvLine).join('');
}

/** One line of CSV as RFC 4180 has it. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text. Phones and numbers stay. */
function defused(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) && !/^[+-]?[\d\s().-]+$/u.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that `defused` put before it. */
export function fused(cell: string): string {
  return /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}
