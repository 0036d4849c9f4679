import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { guestView } from './view.ts';

/** The guest passes the question over: nothing is kept, and a screen that was handed over goes back to the staff. */
export async function skipRating(
  office: Office,
  { ratingId }: ParsedInputOf<'guest.skipRating'>,
): Promise<OutputOf<'guest.skipRating'>> {
  if (office.session.rating?.id === ratingId) office.session.skipRating();
  return guestView(office);
}
