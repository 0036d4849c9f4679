import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { withdrawDue as keepWithdrawn } from '../../../store/dues.ts';
import { atRequest, readText } from '../../requests/at-request.ts';
import { openDue } from '../../requests/open-due.ts';

/** A supervisor withdraws what is not due after all, with the reason. */
export function withdrawDue(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.withdrawDue'>,
): Promise<OutputOf<'requests.withdrawDue'>> {
  return atRequest(office, by, { name: 'requests.withdrawDue', requestId, input }, async (request) => {
    const due = await openDue(request, input.dueId);
    await keepWithdrawn(request.handle, due.id, readText(input.reason, 'reason'), request.recorded);
  });
}
