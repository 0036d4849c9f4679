import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atOutreach } from '../../outreach/outreach-file.ts';
import type { StaffMember } from '../../session.ts';

/** Somebody to be reached, with the attempts so far. */
export function openOutreach(
  office: Office,
  by: StaffMember,
  { entryId }: ParsedInputOf<'outreach.open'>,
): Promise<OutputOf<'outreach.open'>> {
  return atOutreach(office, by, { name: 'outreach.open', entryId }, () => Promise.resolve());
}
