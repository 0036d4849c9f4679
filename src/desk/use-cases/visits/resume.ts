import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { addVisit, openVisitOf } from '../../../store/visits.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit } from '../../visit/change-visit.ts';

/** The person has come back: a visit of its own, at the step where the request stood. */
export async function resumeVisit(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.resume'>,
): Promise<OutputOf<'visits.resume'>> {
  const view = await atVisit(
    office,
    by,
    { name: 'visits.resume', visitId },
    async ({ handle, file, recorded }) => {
      const open = await openVisitOf(handle, file.request.id);
      if (open) return open.id;
      if (file.visit.status === 'finished') throw new Refusal('visit-closed');
      const id = handle.ids.next();
      await addVisit(handle, { id, requestId: file.request.id }, recorded);
      return id;
    },
  );
  office.session.endRating();
  return view;
}
