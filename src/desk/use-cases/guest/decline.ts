import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { changeDeclaration, declarationById } from '../../../store/declarations.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { announceGuest } from './sign.ts';
import { guestView } from './view.ts';

/** The person does not want to sign. */
export async function decline(
  office: Office,
  { presentationId }: ParsedInputOf<'guest.decline'>,
): Promise<OutputOf<'guest.decline'>> {
  if (office.session.presentationId !== presentationId) throw new Refusal('no-declaration-waiting');
  await office.store.write('guest', async (handle) => {
    const declaration = await declarationById(handle, presentationId);
    if (declaration?.status === 'declined') return;
    if (declaration?.status !== 'presented') throw new Refusal('no-declaration-waiting');
    const subject = { kind: 'declaration', id: presentationId };
    const recorded = await record(handle, { action: 'guest.decline', subject });
    await changeDeclaration(handle, presentationId, { status: 'declined' }, recorded);
  });
  announceGuest(office);
  return guestView(office);
}
