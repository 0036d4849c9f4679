import { canBeContacted, stateAfter } from '../../../domain/outreach/outreach-outcome.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addOutreachAttempt } from '../../../store/outreach.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atOutreach } from '../../outreach/outreach-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** An attempt to reach somebody on one of the policy's channels, and what it came to. */
export function recordOutreachAttempt(
  office: Office,
  by: StaffMember,
  { entryId, channelId, outcome, note: typed, seen }: ParsedInputOf<'outreach.recordAttempt'>,
): Promise<OutputOf<'outreach.recordAttempt'>> {
  const note = tidyText(typed);
  const input = { channelId, outcome, note };
  return atOutreach(office, by, { name: 'outreach.recordAttempt', entryId, input }, async (at) => {
    const { handle, recorded, entry, attempts } = at;
    if (!office.policy.policy.channels.some(({ id }) => id === channelId)) {
      throw new Refusal('unknown-channel', 'channelId');
    }
    const last = attempts.at(-1);
    const isRepeated =
      attempts.length === seen + 1 &&
      last?.channelId === channelId &&
      last.outcome === outcome &&
      last.note === note;
    if (isRepeated) return;
    if (!canBeContacted(entry.state)) throw new Refusal('outreach-not-open', 'entryId');
    const attempt = { entryId, position: attempts.length + 1, channelId, outcome, note };
    await addOutreachAttempt(handle, attempt, stateAfter(outcome, entry.state), recorded);
  });
}
