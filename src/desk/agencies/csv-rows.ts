import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../refusal.ts';
import { directoryLimits } from './limits.ts';
import type { DirectoryLimits } from './limits.ts';
import type { Watch } from './watch.ts';

/** A CSV file's lines: cells, and the line of the file in which each row begins. */
export type CsvRows = { rows: { cells: string[]; line: number }[]; delimiter: Delimiter };
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const piece = 64 * 1024;
/** Where the sign between the cells is looked for: a title may stand above the headings. */
const looksAt = 8192;
const headingLines = 5;

/** Reads comma-separated values, or what a spreadsheet of another language writes in their place. */
export async function readCsv(
  text: string,
  file: string,
  watch: Watch,
  limits: DirectoryLimits = directoryLimits,
): Promise<CsvRows> {
  const delimiter = delimiterOf(text);
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    max_record_size: limits.rowLength,
  });
  const rows: CsvRows['rows'] = [];
  const read = (async () => {
    let lastLine = 1;
    for await (const item of parser) {
      const { info, record } = item as { info: { lines: number }; record: string[] };
      // Empty lines are read too, since they count.
      if (record.length > 1 || record[0] !== '') rows.push({ cells: record, line: lastLine });
      // `lines` counts to the end of this row: the next one begins there.
      lastLine = info.lines + 1;
      if (rows.length > limits.rows) throw new Refusal('directory-too-many', 'filePath');
    }
  })();
  // Whoever awaits it below hears of a failure; without this it would be told of twice.
  read.catch(() => undefined);
  try {
    for (let at = 0; at < text.length && !parser.destroyed; at += piece) {
      if (!parser.write(text.slice(at, at + piece))) await Promise.race([drained(parser), read]);
      await watch.step(at);
    }
    parser.end();
    await read;
  } catch (error) {
    parser.destroy();
    if (error instanceof CsvError) {
      const line = 'lines' in error ? Number(error.lines) : 1;
      const isHuge = error.code === 'CSV_MAX_RECORD_SIZE';
      throw new Refusal(isHuge ? 'directory-row-too-long' : 'directory-broken-csv', 'filePath', {
        line,
        file,
      });
    }
    throw error;
  }
  return { rows, delimiter };
}

function drained(parser: { once: (event: 'drain', done: () => void) => unknown }): Promise<void> {
  return new Promise((resolve) => parser.once('drain', resolve));
}

/** The sign that the headings are parted by: the one found most often in the first lines, quoted text apart. */
function delimiterOf(text: string): Delimiter {
  const first = text
    .slice(0, looksAt)
    .replace(/"[^"]*"/gu, '')
    .split(/[\r\n]+/u)
    .slice(0, headingLines)
    .join('\n');
  const counts = delimiters.map((delimiter) => first.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
