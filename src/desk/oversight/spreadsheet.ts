import writeSheets from 'write-excel-file/node';
import type { Report, ReportSection } from '../contract/oversight.ts';

const titleRow = (section: ReportSection) => [
  { value: section.title.ar, fontWeight: 'bold' as const, fontSize: 14 },
];
const labelWidth = 40;
const valueWidth = 18;
/** A sheet's name has at most 31 characters and none of these. */
const nameOf = (section: ReportSection) => section.title.ar.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

/** A report as a workbook, one sheet for each section, from right to left. */
export function workbookOf(report: Report): Promise<Buffer> {
  return writeSheets(
    report.sections.map((section) => ({
      sheet: nameOf(section),
      rightToLeft: true,
      columns: [{ width: labelWidth }, ...section.measures.map(() => ({ width: valueWidth }))],
      data: [
        titleRow(section),
        [{ value: `${report.period.from} – ${report.period.until}` }],
        [null, ...section.measures.map(({ title }) => ({ value: title.ar, fontWeight: 'bold' as const }))],
        ...section.rows.map(({ label, values }) => [
          { value: label.ar },
          ...values.map((value) => (value === null ? null : { value })),
        ]),
        ...(section.note === null ? [] : [[{ value: section.note.ar }]]),
      ],
    })),
  ).toBuffer();
}

/** The same as one table of comma-separated values, UTF-8 with the mark by which spreadsheets know it. */
export function csvOf(report: Report): string {
  const rows = report.sections.flatMap((section) =>
    section.rows.flatMap(({ label, values }) =>
      section.measures.map((measure, index) => [
        report.period.from,
        report.period.until,
        section.title.ar,
        label.ar,
        measure.title.ar,
        values[index] ?? '',
      ]),
    ),
  );
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where it must be; what a spreadsheet would take for a formula is made text. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
