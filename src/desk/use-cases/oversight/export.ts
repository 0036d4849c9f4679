import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { reportOf } from '../../oversight/report.ts';
import { csvOf, workbookOf } from '../../oversight/spreadsheet.ts';
import { periodOf } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';
import { writeWhole } from '../../write-whole.ts';

/** The report of a period as a spreadsheet in a chosen folder. That it left the desk is on record. */
export async function exportReport(
  office: Office,
  by: StaffMember,
  { period: asked, format, folder }: ParsedInputOf<'oversight.export'>,
): Promise<OutputOf<'oversight.export'>> {
  const period = periodOf(asked, today(office));
  const report = await reportOf(office, by, period);
  const bytes = format === 'csv' ? Buffer.from(csvOf(report), 'utf8') : await workbookOf(report);
  await office.store.write(by.id, (handle) =>
    record(handle, {
      action: 'oversight.export',
      subject: { kind: 'list', id: 'report' },
      content: { ...period, format },
    }),
  );
  const name = `istiqbal-${period.from}-${period.until}.${format}`;
  return { file: await writeWhole(join(folder, name), `.${office.ports.ids.next()}.part`, bytes) };
}
