import { record } from '../../../store/audit.ts';
import type { WriteHandle } from '../../../store/handle.ts';
import { addSignOff } from '../../../store/sign-offs.ts';
import { statementOf } from '../../binding-documents.ts';
import type { BindingText } from '../../binding-documents.ts';

/** Keeps that someone is bound by a text: who, which edition, the hash of its words, when, and how it was signed. */
export async function keepSignOff(
  handle: WriteHandle,
  signer: { id: string; kind: 'staff' | 'bound-person' },
  text: BindingText,
  signed: { manner: 'pin' | 'paper'; on: string; seenBy: string | null },
): Promise<void> {
  const id = handle.ids.next();
  const statement = statementOf(text);
  const { manner, on: signedOn, seenBy } = signed;
  const evidence = {
    edition: text.edition,
    textSha256: text.textSha256,
    statement,
    manner,
    signedOn,
    seenBy,
  };
  const recorded = await record(handle, {
    action: 'signOffs.sign',
    subject: { kind: 'sign-off', id },
    content: { ...evidence, signerId: signer.id, documentId: text.id },
  });
  await addSignOff(
    handle,
    {
      id,
      ...evidence,
      signerId: signer.id,
      documentId: text.id,
      staffId: signer.kind === 'staff' ? signer.id : null,
      boundPersonId: signer.kind === 'bound-person' ? signer.id : null,
      policyEditionId: text.kind === 'policy' ? text.id : null,
      dutyDocumentId: text.kind === 'policy' ? null : text.id,
    },
    recorded,
  );
}
