import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { ratingOf } from '../../satisfaction/rating.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Shows the guest the question how their visit was: a right of theirs (Athar, Amass and Enaya الأهداف/٩, Deem
 * الممارسات/٣), once for each visit.
 */
export async function askForRating(
  ...[office, , { visitId }]: [Office, StaffMember, ParsedInputOf<'satisfaction.ask'>]
): Promise<OutputOf<'satisfaction.ask'>> {
  const { session } = office;
  const rating = await office.store.read(async (handle) => {
    await requireOffered(handle, office, 'satisfaction');
    return ratingOf(handle, office, visitId);
  });
  if (session.wasAsked(visitId)) throw new Refusal('rating-over');
  if (session.rating?.visitId !== visitId) session.askForRating(rating);
  return { isHandedOver: session.guestPlacement === 'over' };
}
