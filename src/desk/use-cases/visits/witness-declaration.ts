import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { canonicalJson, sha256 } from '../../../store/canonical.ts';
import { chainHead, record } from '../../../store/audit.ts';
import { changeDeclaration, evidenceOf } from '../../../store/declarations.ts';
import type { DeclarationRecord } from '../../../store/declarations.ts';
import { confirmScreen } from '../../../store/requests.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit, isRepeated, requireTurn, settle } from '../../visit/change-visit.ts';
import type { VisitAtWork } from '../../visit/change-visit.ts';
import { issueSlip } from '../../visit/issue-slip.ts';
import { declarationWords } from '../../visit/slip-words.ts';

/**
 * The staff member saw it signed: the evidence is complete, sealed in the audit chain, and its slip issued.
 * Refused when nothing was signed, when it was declined, or when the request's data changed since.
 */
export async function witnessDeclaration(
  office: Office,
  by: StaffMember,
  { visitId, wasReadAloud }: ParsedInputOf<'visits.witnessDeclaration'>,
): Promise<OutputOf<'visits.witnessDeclaration'>> {
  const content = { wasReadAloud };
  const contentHash = sha256(canonicalJson(content));
  const call = { name: 'visits.witnessDeclaration', visitId, input: content } as const;
  const view = await atVisit(office, by, call, async (visit) => {
    const { handle, file, recorded } = visit;
    if (isRepeated(file, 'declaration', contentHash)) return;
    requireTurn(file, 'declaration');
    const { declaration } = file;
    if (declaration?.status === 'declined') throw new Refusal('signature-refused');
    const isSigned = declaration?.status === 'signed';
    if (!isSigned || declaration.requestDataSha256 !== file.facts.requestDataHash) {
      throw new Refusal('declaration-not-signed');
    }
    const witnessed = await seal(visit, declaration, wasReadAloud);
    await issueSlip(visit, declarationWords(file, witnessed, witnessed.previousEntryHash ?? ''));
    const requestId = file.request.id;
    await confirmScreen(handle, { requestId, visitId, screen: 'declaration', contentHash }, recorded);
    await settle(visit);
  });
  office.session.endPresentation();
  return view;
}

async function seal(
  { handle, by, recorded }: VisitAtWork,
  signed: DeclarationRecord,
  wasReadAloud: boolean,
): Promise<DeclarationRecord> {
  const previous = await chainHead(handle);
  const witnessing = {
    status: 'witnessed',
    wasReadAloud: wasReadAloud ? 1 : 0,
    witnessId: by.id,
    witnessName: by.name,
    witnessedAt: handle.at,
    previousEntryHash: previous.hash,
  } as const;
  const witnessed = { ...signed, ...witnessing };
  const entry = await record(handle, {
    action: 'declaration.witnessed',
    subject: { kind: 'declaration', id: signed.id },
    content: evidenceOf(witnessed),
  });
  await changeDeclaration(handle, signed.id, { ...witnessing, auditSeq: entry.seq }, recorded);
  return { ...witnessed, auditSeq: entry.seq };
}
