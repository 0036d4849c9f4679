import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { Refusal } from '../../refusal.ts';
import { atRequest, issueStepSlip } from '../../requests/at-request.ts';
import { lastTaken } from '../../requests/request-file.ts';
import { serviceWords } from '../../requests/status-slips.ts';

/** The receipt of a service that the visit itself provided. One that was issued is not issued again. */
export function issueServiceSlip(
  office: Office,
  by: StaffMember,
  { requestId }: ParsedInputOf<'requests.issueServiceSlip'>,
): Promise<OutputOf<'requests.issueServiceSlip'>> {
  return atRequest(office, by, { name: 'requests.issueServiceSlip', requestId }, async (request) => {
    const served = lastTaken(request.file.taken, 'served');
    if (!served) throw new Refusal('request-out-of-turn');
    if (served.slipId !== null) return;
    const words = serviceWords(request.file, { ...served.details, on: served.happenedOn });
    await issueStepSlip(request, served.id, words);
  });
}
