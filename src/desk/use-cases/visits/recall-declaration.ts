import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeDeclaration } from '../../../store/declarations.ts';
import { atVisit } from '../../visit/change-visit.ts';

/** Takes an unwitnessed declaration off the guest window; it can be presented anew. */
export async function recallDeclaration(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.recallDeclaration'>,
): Promise<OutputOf<'visits.recallDeclaration'>> {
  const view = await atVisit(office, by, { name: 'visits.recallDeclaration', visitId }, async (visit) => {
    const { handle, file, recorded } = visit;
    const { declaration } = file;
    if (!declaration || declaration.status === 'witnessed') return;
    await changeDeclaration(handle, declaration.id, { status: 'recalled' }, recorded);
  });
  office.session.endPresentation();
  return view;
}
