import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { confirmService } from '../../../store/agencies.ts';
import { agencyById } from '../../agency-view.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** The supervisor called the agency and its entry is true as of today: it is no sample any more. */
export function confirmAgency(
  office: Office,
  by: StaffMember,
  { agencyId }: ParsedInputOf<'agencies.confirm'>,
): Promise<OutputOf<'agencies.confirm'>> {
  return office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'agencies.confirm',
      subject: { kind: 'agency', id: agencyId },
    });
    await confirmService(handle, agencyId, today(office), recorded);
    const agency = await agencyById(handle, agencyId, new Date(handle.at));
    if (!agency) throw new Refusal('unknown-agency', 'agencyId');
    return agency;
  });
}
