import { documentsFor } from '../../../domain/policy/sign-off.ts';
import { record } from '../../../store/audit.ts';
import { signedIds } from '../../../store/sign-offs.ts';
import { staffById } from '../../../store/staff.ts';
import { bindingTexts } from '../../binding-documents.ts';
import { checkPin } from '../../check-pin.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { keepSignOff } from './keep-sign-off.ts';
import { ownDocuments } from './own.ts';

/**
 * «التوقيع على ما فيها والالتزام بها» (Mabarrah المسؤوليات, Deem الالتزام/١): whoever is signed in types their PIN
 * once more. A text whose edition was replaced meanwhile is refused; one that was signed before stays as it is.
 */
export async function signDocuments(
  office: Office,
  by: StaffMember,
  { documentIds, pin }: ParsedInputOf<'signOffs.sign'>,
): Promise<OutputOf<'signOffs.sign'>> {
  const outcome = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const staff = await staffById(handle, by.id);
    if (!staff) throw new Refusal('unknown-staff');
    const texts = documentsFor(await bindingTexts(handle, office), by.role);
    const wanted = documentIds.map((id) => {
      const text = texts.find((each) => each.id === id);
      if (!text) throw new Refusal('unknown-binding-text', 'documentIds');
      return text;
    });
    // Kept, not rolled back: the refusal follows after the transaction.
    const refused = await checkPin(handle, staff, pin);
    if (refused) return { refused };
    const signed = await signedIds(handle, by.id);
    for (const text of wanted.filter(({ id }) => !signed.has(id))) {
      await keepSignOff(handle, { id: by.id, kind: 'staff' }, text, {
        manner: 'pin',
        on: today(office),
        seenBy: null,
      });
    }
    const recorded = await record(handle, { action: 'signOffs.own', subject: { kind: 'staff', id: by.id } });
    return { view: await ownDocuments(handle, office, by, recorded) };
  });
  if ('refused' in outcome) throw outcome.refused;
  office.session.announce('work');
  return outcome.view;
}
