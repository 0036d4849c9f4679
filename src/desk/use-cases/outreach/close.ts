import { canBeContacted } from '../../../domain/outreach/outreach-outcome.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { changeOutreachEntry } from '../../../store/outreach.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atOutreach } from '../../outreach/outreach-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Closes an entry that leads to no request, with the reason. */
export function closeOutreach(
  office: Office,
  by: StaffMember,
  { entryId, reason: typed }: ParsedInputOf<'outreach.close'>,
): Promise<OutputOf<'outreach.close'>> {
  const reason = tidyText(typed);
  return atOutreach(office, by, { name: 'outreach.close', entryId, input: { reason } }, async (at) => {
    if (reason === '') throw new Refusal('field-required', 'reason');
    if (at.entry.state === 'closed' && at.entry.closeReason === reason) return;
    if (!canBeContacted(at.entry.state)) throw new Refusal('outreach-not-open', 'entryId');
    await changeOutreachEntry(at.handle, entryId, { state: 'closed', closeReason: reason }, at.recorded);
  });
}
