import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { reportOf } from '../../oversight/report.ts';
import { periodOf } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** The figures of a period. */
export async function oversightReport(
  office: Office,
  by: StaffMember,
  { period }: ParsedInputOf<'oversight.report'>,
): Promise<OutputOf<'oversight.report'>> {
  return reportOf(office, by, periodOf(period, today(office)));
}
