import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { staffById } from '../../../store/staff.ts';
import { checkPin } from '../../check-pin.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { sessionStatus } from './status.ts';

/** Signs in, or takes a locked or handed-over screen back. */
export async function signIn(
  office: Office,
  { staffId, pin }: ParsedInputOf<'session.signIn'>,
): Promise<OutputOf<'session.signIn'>> {
  const outcome = await office.store.write(staffId, async (handle) => {
    const staff = await staffById(handle, staffId);
    if (!staff || staff.deactivatedAt !== null) throw new Refusal('unknown-staff', 'staffId');
    // Kept, not rolled back: the refusal follows after the transaction.
    const refused = await checkPin(handle, staff, pin);
    if (refused) return { refused };
    await record(handle, { action: 'session.signIn', subject: { kind: 'staff', id: staff.id } });
    return { staff: { id: staff.id, name: staff.name, role: staff.role } };
  });
  if ('refused' in outcome) throw outcome.refused;
  office.session.signIn(outcome.staff);
  return sessionStatus(office);
}
