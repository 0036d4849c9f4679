import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { atVisit } from '../../visit/change-visit.ts';

/** Reads a visit; nothing of it changes. */
export function openVisit(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.open'>,
): Promise<OutputOf<'visits.open'>> {
  return atVisit(office, by, { name: 'visits.open', visitId }, () => Promise.resolve());
}
