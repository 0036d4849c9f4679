import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { maySign } from '../../../domain/request/attendance.ts';
import { canonicalJson, sha256 } from '../../../store/canonical.ts';
import { declarationTextFor } from '../../../store/declaration-texts.ts';
import {
  changeDeclaration,
  presentDeclaration as keepPresented,
  presentedDeclarations,
} from '../../../store/declarations.ts';
import { attendanceOf } from '../../../store/visits.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit, requireTurn } from '../../visit/change-visit.ts';
import type { VisitAtWork } from '../../visit/change-visit.ts';
import { composeDeclaration, declaredLines, signerOf } from '../../visit/declaration-text.ts';

/**
 * Shows the declaration on the guest window. The desk composes the text itself and keeps it, its hash and
 * the request's data before anyone reads it. Presenting what is presented shows it again.
 */
export async function presentDeclaration(
  office: Office,
  by: StaffMember,
  { visitId, documentSeen }: ParsedInputOf<'visits.presentDeclaration'>,
): Promise<OutputOf<'visits.presentDeclaration'>> {
  const shown: { id: string | null } = { id: null };
  const call = { name: 'visits.presentDeclaration', visitId, input: { documentSeen } } as const;
  const view = await atVisit(office, by, call, async (visit) => {
    const { file } = visit;
    requireTurn(file, 'declaration');
    if (!maySign(attendanceOf(file.visit))) throw new Refusal('beneficiary-not-present');
    if (!documentSeen) throw new Refusal('document-not-seen', 'documentSeen');
    const kept = file.declaration;
    const isSame = kept?.requestDataSha256 === file.facts.requestDataHash;
    if (isSame && kept.status === 'signed') return;
    shown.id = isSame && kept.status === 'presented' ? kept.id : await keep(visit);
  });
  if (shown.id !== null) office.session.present(shown.id);
  return view;
}

async function keep({ handle, office, file, recorded }: VisitAtWork): Promise<string> {
  const signer = signerOf(file);
  if (!signer || !file.beneficiary) throw new Refusal('representative-needed');
  for (const earlier of await presentedDeclarations(handle)) {
    await changeDeclaration(handle, earlier.id, { status: 'recalled' }, recorded);
  }
  if (file.declaration && file.declaration.status !== 'witnessed') {
    await changeDeclaration(handle, file.declaration.id, { status: 'recalled' }, recorded);
  }
  const edition = await declarationTextFor(handle, file.request.policyEditionId);
  const { text, parts } = composeDeclaration(edition.wording, signer, file.beneficiary);
  const id = handle.ids.next();
  await keepPresented(
    handle,
    {
      id,
      requestId: file.request.id,
      visitId: file.visit.id,
      signerId: signer.person.id,
      signerName: signer.person.name,
      capacity: signer.capacity,
      powerOfAttorneyNumber: file.request.powerOfAttorneyNumber,
      beneficiaryId: file.beneficiary.id,
      documentSeen: signer.documentSeen,
      text,
      textPartsJson: canonicalJson(parts),
      textEditionId: edition.id,
      edition: edition.edition,
      textSha256: sha256(text),
      declaredJson: canonicalJson(declaredLines(file)),
      requestDataJson: file.dataJson,
      requestDataSha256: file.facts.requestDataHash,
      desk: office.desk.name,
    },
    recorded,
  );
  return id;
}
