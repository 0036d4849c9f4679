import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { stepTaken } from '../../../domain/request/step-details.ts';
import { atRequest, readDay, readText, takeStep } from '../../requests/at-request.ts';
import { serviceWords } from '../../requests/status-slips.ts';

/** The service was provided (Athar, Amass, Enaya التعامل/٧, Deem التعامل/٣): what, when, by whom; its receipt is issued. */
export function provideService(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.serve'>,
): Promise<OutputOf<'requests.serve'>> {
  return atRequest(office, by, { name: 'requests.serve', requestId, input }, async (request) => {
    const what = readText(input.what, 'what');
    const providedBy = readText(input.providedBy, 'providedBy');
    const on = readDay(request.file, input.on);
    const slip = serviceWords(request.file, { what, providedBy, on });
    await takeStep(request, stepTaken('served', { what, providedBy }), on, slip);
  });
}
