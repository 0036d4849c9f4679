import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { followUpSections } from '../../oversight/follow-up.ts';
import { periodOf } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/** The live figures of complaints, questions and the contact officers' queue in a period. */
export function followUp(
  office: Office,
  by: StaffMember,
  { period: asked }: ParsedInputOf<'oversight.followUp'>,
): Promise<OutputOf<'oversight.followUp'>> {
  const day = today(office);
  const period = periodOf(asked, day);
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'management-oversight');
    return {
      period,
      sections: await followUpSections(handle, office, period, { readerId: by.id, today: day }),
    };
  });
}
