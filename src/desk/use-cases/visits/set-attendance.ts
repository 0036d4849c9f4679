import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import type { Attendance } from '../../../domain/request/attendance.ts';
import { maySign } from '../../../domain/request/attendance.ts';
import { changeDeclaration } from '../../../store/declarations.ts';
import type { WriteHandle } from '../../../store/handle.ts';
import { forgetTyping } from '../../../store/typing.ts';
import { setVisitAttendance } from '../../../store/visits.ts';
import { requireOffered } from '../../offered.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit } from '../../visit/change-visit.ts';
import type { VisitAtWork } from '../../visit/change-visit.ts';

/**
 * Where the beneficiary is: at the desk, elsewhere, or visited at their own place (الأهداف/٤). May change at any time
 * of a visit: whoever asked by phone comes in and signs.
 */
export function setAttendance(
  office: Office,
  by: StaffMember,
  { visitId, attendance: given }: ParsedInputOf<'visits.setAttendance'>,
): Promise<OutputOf<'visits.setAttendance'>> {
  const call = { name: 'visits.setAttendance', visitId, input: { attendance: given } } as const;
  return atVisit(office, by, call, async (visit) => {
    const { handle, file, recorded } = visit;
    if (file.visit.status !== 'open') throw new Refusal('visit-closed');
    const attendance = await checked(handle, office, given);
    await setVisitAttendance(handle, file.visit.id, attendance, recorded);
    await forgetTyping(handle, file.request.id, ['attendance']);
    if (!maySign(attendance)) await takeDeclarationBack(visit);
  });
}

async function checked(handle: WriteHandle, office: Office, given: Attendance): Promise<Attendance> {
  if (given.kind !== 'at-their-place') return given;
  await requireOffered(handle, office, 'home-visit');
  const [address, wentBy] = [tidyText(given.address), tidyText(given.wentBy)];
  if (address === '') throw new Refusal('field-required', 'attendance.address');
  if (wentBy === '') throw new Refusal('field-required', 'attendance.wentBy');
  return { ...given, address, wentBy };
}

/** What lies on the guest's window was laid there for someone who is not here after all. */
async function takeDeclarationBack({ handle, office, file, recorded }: VisitAtWork): Promise<void> {
  const { declaration } = file;
  if (!declaration || !['presented', 'signed', 'declined'].includes(declaration.status)) return;
  await changeDeclaration(handle, declaration.id, { status: 'recalled' }, recorded);
  office.session.endPresentation();
}
