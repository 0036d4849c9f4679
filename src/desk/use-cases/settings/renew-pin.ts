import { record } from '../../../store/audit.ts';
import { setPin, staffById } from '../../../store/staff.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { hashPin } from '../../staff-pin.ts';
import { settingsView } from './read.ts';

/** Someone forgot their PIN, or it is known to others: the supervisor gives them a new one. */
export async function renewPin(
  office: Office,
  by: StaffMember,
  { staffId, pin }: ParsedInputOf<'settings.renewPin'>,
): Promise<OutputOf<'settings.renewPin'>> {
  const pinHash = await hashPin(pin, office.ports, 'newPin');
  return office.store.write(by.id, async (handle) => {
    const staff = await staffById(handle, staffId);
    if (!staff || staff.deactivatedAt !== null) throw new Refusal('unknown-staff', 'staffId');
    const recorded = await record(handle, {
      action: 'settings.renewPin',
      subject: { kind: 'staff', id: staffId },
    });
    await setPin(handle, staffId, pinHash, recorded);
    return settingsView(handle, office);
  });
}
