import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { endVisit } from '../../../store/visits.ts';
import { changeDeclaration } from '../../../store/declarations.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit } from '../../visit/change-visit.ts';
import { issueSlip } from '../../visit/issue-slip.ts';
import { missingWords } from '../../visit/slip-words.ts';

/**
 * Ends the visit with a draft. When something is missing, with a slip that lists it and all that was not
 * shown yet; otherwise the draft alone. A visit that was left stays left.
 */
export function leaveVisit(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.leave'>,
): Promise<OutputOf<'visits.leave'>> {
  return atVisit(office, by, { name: 'visits.leave', visitId }, async (visit) => {
    const { handle, file, recorded } = visit;
    if (file.visit.status === 'left-incomplete') return;
    if (file.visit.status === 'finished') throw new Refusal('visit-closed');
    const { declaration } = file;
    if (declaration && ['presented', 'signed', 'declined'].includes(declaration.status)) {
      await changeDeclaration(handle, declaration.id, { status: 'recalled' }, recorded);
      office.session.endPresentation();
    }
    if (file.requirements.some(({ state }) => state.state === 'missing'))
      await issueSlip(visit, missingWords(file));
    await endVisit(handle, file.visit.id, 'left-incomplete', recorded);
  });
}
