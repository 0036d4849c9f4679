import { documentsFor } from '../../../domain/policy/sign-off.ts';
import { isoDate } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { signOffsOf } from '../../../store/sign-offs.ts';
import { bindingTexts, statementOf } from '../../binding-documents.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The texts that bind whoever is signed in, and when they signed each. */
export function ownSignOffs(office: Office, by: StaffMember): Promise<OutputOf<'signOffs.own'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const recorded = await record(handle, {
      action: 'signOffs.own',
      subject: { kind: 'staff', id: by.id },
    });
    return ownDocuments(handle, office, by, recorded);
  });
}

export async function ownDocuments(
  handle: WriteHandle,
  office: Office,
  by: StaffMember,
  recorded: Recorded,
): Promise<OutputOf<'signOffs.own'>> {
  const signed = await signOffsOf(handle, [by.id], recorded);
  const texts = documentsFor(await bindingTexts(handle, office), by.role);
  return {
    documents: texts.map((each) => {
      const signOff = signed.find(({ documentId }) => documentId === each.id);
      const { id, kind, title, edition, bound, text } = each;
      return {
        id,
        kind,
        title,
        edition,
        bound,
        text,
        statement: statementOf(each),
        signedOn: signOff ? isoDate(signOff.signedOn) : null,
      };
    }),
  };
}
