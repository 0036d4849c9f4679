import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeDeclaration } from '../../../store/declarations.ts';
import { unconfirmScreens } from '../../../store/requests.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit, settle } from '../../visit/change-visit.ts';
import { canGoBack, lastConfirmedIndex } from '../../visit/visit-view.ts';

/** Opens the screen that was confirmed last once more. What was said there stays until it is changed. */
export function goBack(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.goBack'>,
): Promise<OutputOf<'visits.goBack'>> {
  return atVisit(office, by, { name: 'visits.goBack', visitId }, async (visit) => {
    const { handle, file, recorded } = visit;
    if (file.visit.status !== 'open') throw new Refusal('visit-closed');
    const turn = file.turns[lastConfirmedIndex(file)];
    if (!turn || !canGoBack(file)) throw new Refusal('cannot-go-back');
    const { declaration } = file;
    if (declaration && ['signed', 'declined'].includes(declaration.status)) {
      await changeDeclaration(handle, declaration.id, { status: 'recalled' }, recorded);
      office.session.endPresentation();
    }
    await unconfirmScreens(handle, file.request.id, [turn.screen], recorded);
    await settle(visit);
  });
}
