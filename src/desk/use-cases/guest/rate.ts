import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addAnonymousAnswer, addNamedAnswer } from '../../../store/satisfaction.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { guestView } from './view.ts';

/**
 * The guest says how the visit was. Unless they want to be contacted about it, nothing is kept that leads back to
 * them: day, channel, service and policy edition, and no entry of the audit chain, whose time and place would.
 */
export async function rate(
  office: Office,
  { ratingId, score, reasons, words, mayContact }: ParsedInputOf<'guest.rate'>,
): Promise<OutputOf<'guest.rate'>> {
  const { session } = office;
  const { rating } = session;
  if (rating?.id !== ratingId) throw new Refusal('rating-over');
  // Pressed twice, it is one answer.
  if (!session.claimRating(rating.visitId)) return guestView(office);
  const text = tidyText(words);
  const answer = {
    ...rating.cell,
    policyEditionId: rating.policyEditionId,
    answeredOn: today(office),
    score,
    reasons: [...new Set(reasons)],
    words: text === '' ? null : text,
  };
  try {
    await office.store.write('guest', async (handle) => {
      if (!mayContact) {
        await addAnonymousAnswer(handle, answer);
        return;
      }
      const recorded = await record(handle, {
        action: 'guest.rate',
        subject: { kind: 'request', id: rating.requestId },
        content: { score, reasons: answer.reasons, words: answer.words },
      });
      await addNamedAnswer(handle, answer, rating.requestId, recorded);
    });
  } catch (error) {
    session.releaseRating(rating.visitId);
    throw error;
  }
  session.thankForRating(ratingId);
  session.announce('work');
  return guestView(office);
}
