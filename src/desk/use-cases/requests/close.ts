import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { stepTaken } from '../../../domain/request/step-details.ts';
import { atRequest, takeStep } from '../../requests/at-request.ts';

/** Nothing is left to do: the request is closed today. */
export function closeRequest(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.close'>,
): Promise<OutputOf<'requests.close'>> {
  return atRequest(office, by, { name: 'requests.close', requestId, input }, (request) =>
    takeStep(request, stepTaken('closed', { note: tidyText(input.note) }), request.file.today),
  );
}
