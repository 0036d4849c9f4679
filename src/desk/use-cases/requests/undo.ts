import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { undoStep } from '../../../store/request-status.ts';
import { Refusal } from '../../refusal.ts';
import { atRequest, readText } from '../../requests/at-request.ts';

/** A supervisor takes the last step back, with the reason. The step stays on record as undone. */
export function undoLastStep(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.undo'>,
): Promise<OutputOf<'requests.undo'>> {
  return atRequest(
    office,
    by,
    { name: 'requests.undo', requestId, input },
    async ({ handle, file, recorded }) => {
      const last = file.taken.at(-1);
      if (!last) throw new Refusal('nothing-to-undo');
      await undoStep(handle, last, readText(input.reason, 'reason'), recorded);
    },
  );
}
