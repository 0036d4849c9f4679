import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { stepTaken } from '../../../domain/request/step-details.ts';
import { Refusal } from '../../refusal.ts';
import { atRequest, readDay, takeStep } from '../../requests/at-request.ts';
import { answerChannelId } from '../../requests/request-view.ts';

/**
 * The beneficiary was told on the agreed channel (Mabarrah ت/٥), or was not reached; attempts add up. Being told on
 * another channel than the agreed one needs a word of explanation.
 */
export function tellBeneficiary(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.tell'>,
): Promise<OutputOf<'requests.tell'>> {
  return atRequest(office, by, { name: 'requests.tell', requestId, input }, async (request) => {
    const { file } = request;
    const { channelId, wasReached } = input;
    const note = tidyText(input.note);
    if (!file.policy.channels.some(({ id }) => id === channelId))
      throw new Refusal('unknown-channel', 'channelId');
    if (wasReached && channelId !== answerChannelId(file) && note === '')
      throw new Refusal('other-channel-unexplained', 'note');
    const on = readDay(file, input.on);
    await takeStep(request, stepTaken(wasReached ? 'told' : 'not-reached', { channelId, note }), on);
  });
}
