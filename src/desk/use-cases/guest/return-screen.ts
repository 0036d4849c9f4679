import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { guestView } from './view.ts';

/** Gives a handed-over screen back; the staff side opens by PIN only. */
export async function returnScreen(office: Office): Promise<OutputOf<'guest.returnScreen'>> {
  if (office.session.guestPlacement === 'over') office.session.returnScreen();
  return guestView(office);
}
