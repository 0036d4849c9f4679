import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { canonicalJson } from '../../../store/canonical.ts';
import { record } from '../../../store/audit.ts';
import { changeDeclaration, declarationById } from '../../../store/declarations.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { isSignature, strokesSvg, strokesDurationMs } from '../../visit/signature.ts';
import { guestView } from './view.ts';

/**
 * The person signed: the strokes are kept as they were drawn and wait for the witness. Signing what is
 * signed already changes nothing. A dot is no signature.
 */
export async function sign(
  office: Office,
  { presentationId, strokes, pad }: ParsedInputOf<'guest.sign'>,
): Promise<OutputOf<'guest.sign'>> {
  if (office.session.presentationId !== presentationId) throw new Refusal('no-declaration-waiting');
  const isKept = await office.store.write('guest', async (handle) => {
    const declaration = await declarationById(handle, presentationId);
    if (declaration?.status === 'signed') return false;
    if (declaration?.status !== 'presented') throw new Refusal('no-declaration-waiting');
    if (!isSignature(strokes)) throw new Refusal('signature-empty', 'strokes');
    const recorded = await record(handle, {
      action: 'guest.sign',
      subject: { kind: 'declaration', id: presentationId },
    });
    const endedAt = new Date(handle.at);
    await changeDeclaration(
      handle,
      presentationId,
      {
        status: 'signed',
        strokesJson: canonicalJson(strokes),
        padJson: canonicalJson(pad),
        imageSvg: strokesSvg(strokes, pad),
        startedAt: new Date(endedAt.getTime() - strokesDurationMs(strokes)).toISOString(),
        endedAt: handle.at,
      },
      recorded,
    );
    return true;
  });
  if (isKept) announceGuest(office);
  return guestView(office);
}

/** Both windows ask again: the guest's for its thanks, the staff's for the signature. */
export function announceGuest(office: Office): void {
  office.session.announce('guest');
  office.session.announce('visit');
}
