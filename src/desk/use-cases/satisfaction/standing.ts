import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { isOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { ratingOf } from '../../satisfaction/rating.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Whether the guest of a visit can be asked how it was. Whether they answered or passed it over, the staff do not
 * learn.
 */
export function ratingStanding(
  ...[office, , { visitId }]: [Office, StaffMember, ParsedInputOf<'satisfaction.standing'>]
): Promise<OutputOf<'satisfaction.standing'>> {
  const { session } = office;
  const isHandedOver = session.displayCount < 2;
  return office.store.read(async (handle) => {
    if (!(await isOffered(handle, office, 'satisfaction'))) return { state: 'not-offered', isHandedOver };
    if (session.wasAsked(visitId)) return { state: 'over', isHandedOver };
    if (session.rating?.visitId === visitId) return { state: 'on-screen', isHandedOver };
    try {
      await ratingOf(handle, office, visitId);
      return { state: 'ready', isHandedOver };
    } catch (error) {
      if (error instanceof Refusal) return { state: 'over', isHandedOver };
      throw error;
    }
  });
}
