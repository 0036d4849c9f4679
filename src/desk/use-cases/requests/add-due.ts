import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { addDue as keepDue } from '../../../store/dues.ts';
import { requireOffered } from '../../offered.ts';
import { atRequest, readText, readTypedDay } from '../../requests/at-request.ts';

/** Something will be due to the beneficiary on a day (Mabarrah ح/٣). */
export function addDue(
  office: Office,
  by: StaffMember,
  { requestId, ...input }: ParsedInputOf<'requests.addDue'>,
): Promise<OutputOf<'requests.addDue'>> {
  return atRequest(
    office,
    by,
    { name: 'requests.addDue', requestId, input },
    async ({ handle, recorded }) => {
      await requireOffered(handle, office, 'dues');
      const what = readText(input.what, 'what');
      await keepDue(handle, { requestId, what, dueOn: readTypedDay(input.dueOn, 'dueOn') }, recorded);
    },
  );
}
