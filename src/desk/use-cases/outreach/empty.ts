import { canBeEmptied } from '../../../domain/outreach/outreach-outcome.ts';
import { destroyContent } from '../../../store/audit.ts';
import { emptyOutreachEntry } from '../../../store/outreach.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atOutreach, outreachSubject } from '../../outreach/outreach-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Somebody declined: what is kept of them goes, in the entry and in the content beside the audit chain. The name
 * stays, so that nobody asks them again, and the chain still shows who did what and when.
 */
export function emptyOutreach(
  office: Office,
  by: StaffMember,
  { entryId }: ParsedInputOf<'outreach.empty'>,
): Promise<OutputOf<'outreach.empty'>> {
  return atOutreach(office, by, { name: 'outreach.empty', entryId }, async ({ handle, recorded, entry }) => {
    if (entry.emptiedAt !== null) return;
    if (!canBeEmptied(entry.state)) throw new Refusal('outreach-not-declined', 'entryId');
    await emptyOutreachEntry(handle, entryId, recorded);
    await destroyContent(handle, outreachSubject(entryId));
  });
}
