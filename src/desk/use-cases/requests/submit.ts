import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { stepTaken } from '../../../domain/request/step-details.ts';
import { atRequest, readDay, takeStep } from '../../requests/at-request.ts';
import { studiedBy } from '../../visit/visit-view.ts';

/** The request was put before the committee that studies it (Mabarrah ت/٥; Athar, Amass, Enaya التعامل/٥). */
export function submitRequest(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.submit'>,
): Promise<OutputOf<'requests.submit'>> {
  return atRequest(office, by, { name: 'requests.submit', requestId, input }, async (request) => {
    const committee = studiedBy(request.file).name ?? '';
    await takeStep(request, stepTaken('submitted', { committee }), readDay(request.file, input.on));
  });
}
