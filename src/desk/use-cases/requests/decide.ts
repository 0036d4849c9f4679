import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { stepTaken } from '../../../domain/request/step-details.ts';
import { atRequest, readDay, readText, takeStep } from '../../requests/at-request.ts';
import { decisionWords } from '../../requests/status-slips.ts';
import { studiedBy } from '../../visit/visit-view.ts';

/** Accepted or rejected (التعامل/٥ «بشأن قبوله أو رفضه»), never without reasons; the notice of it is issued. */
export function decideRequest(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.decide'>,
): Promise<OutputOf<'requests.decide'>> {
  return atRequest(office, by, { name: 'requests.decide', requestId, input }, async (request) => {
    const { outcome } = input;
    const reasons = readText(input.reasons, 'reasons');
    const on = readDay(request.file, input.on);
    const step = stepTaken('decided', { outcome, reasons, committee: studiedBy(request.file).name });
    await takeStep(request, step, on, decisionWords(request.file, { outcome, reasons, on }));
  });
}
