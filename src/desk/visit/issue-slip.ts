import type { SlipContent, SlipHeader } from '../../slips/content.ts';
import { canonicalJson, sha256 } from '../../store/canonical.ts';
import { nextSerial } from '../../store/serials.ts';
import { addSlip } from '../../store/slips.ts';
import type { ClauseId } from '../../domain/policy/policy-schema.ts';
import type { VisitAtWork } from './change-visit.ts';
import { clauseViews } from './visit-view.ts';

type Given =
  | 'serial'
  | 'issuedAt'
  | 'copyNumber'
  | 'associationName'
  | 'registrationNumber'
  | 'associationPhone'
  | 'deskName';
/** What a slip says, without what every slip of the desk says about itself. */
export type SlipWords = SlipContent extends infer Content
  ? Content extends SlipContent
    ? Omit<Content, Given | 'clauses'> & { clauseIds: readonly ClauseId[] }
    : never
  : never;

/**
 * Issues a slip: its number is taken, its paper made and kept, all in the visit's transaction. A slip that
 * this visit has issued with the same words is not issued again.
 */
export async function issueSlip(visit: VisitAtWork, { clauseIds, ...words }: SlipWords): Promise<void> {
  const { handle, office, file, recorded } = visit;
  const contentHash = sha256(canonicalJson(words));
  const isIssued = file.slips.some(
    (slip) => slip.kind === words.kind && slip.visitId === file.visit.id && slip.contentHash === contentHash,
  );
  if (isIssued) return;
  const { association } = file.policy;
  const header: Omit<SlipHeader, 'isSample'> = {
    associationName: association.name,
    registrationNumber: association.registrationNumber,
    associationPhone: association.phone,
    deskName: office.desk.name,
    serial: await nextSerial(handle, office.desk.number),
    issuedAt: handle.at,
    copyNumber: 0,
    clauses: clauseViews(file.policy, clauseIds).map(({ label, text }) => ({ label, text })),
  };
  const content = { ...words, ...header };
  await addSlip(
    handle,
    {
      id: handle.ids.next(),
      serial: header.serial,
      kind: content.kind,
      requestId: file.request.id,
      visitId: file.visit.id,
      contentJson: canonicalJson(content),
      contentHash,
      pdf: await office.press.render(content),
    },
    recorded,
  );
}
