import { canBeContacted } from '../../../domain/outreach/outreach-outcome.ts';
import { changeOutreachEntry } from '../../../store/outreach.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atOutreach } from '../../outreach/outreach-file.ts';
import { readOutreachWords } from '../../outreach/outreach-words.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Corrects an entry that may still be contacted: another phone after a wrong number, say. */
export function correctOutreach(
  office: Office,
  by: StaffMember,
  { entryId, ...typed }: ParsedInputOf<'outreach.correct'>,
): Promise<OutputOf<'outreach.correct'>> {
  return atOutreach(office, by, { name: 'outreach.correct', entryId, input: typed }, async (at) => {
    if (!canBeContacted(at.entry.state)) throw new Refusal('outreach-not-open', 'entryId');
    const words = readOutreachWords(typed, office.policy.policy);
    await changeOutreachEntry(at.handle, entryId, words, at.recorded);
  });
}
