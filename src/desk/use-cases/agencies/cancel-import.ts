import { importState, importUnderWay } from '../../agencies/import-view.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** Gives an import up, while it is read, shown or gathered. What is written once stands, and can be undone. */
export function cancelImport(
  ...[office, , { importId }]: [Office, StaffMember, ParsedInputOf<'agencies.cancelImport'>]
): Promise<OutputOf<'agencies.cancelImport'>> {
  const job = importUnderWay(office, importId);
  job.giveUp();
  return Promise.resolve(importState(job));
}
