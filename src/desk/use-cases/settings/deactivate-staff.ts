import { record } from '../../../store/audit.ts';
import { activeStaff, deactivate } from '../../../store/staff.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { settingsView } from './read.ts';

/** Someone left the desk: they sign in no more. Nobody closes their own account, and a supervisor always remains. */
export async function deactivateStaff(
  office: Office,
  by: StaffMember,
  { staffId }: ParsedInputOf<'settings.deactivateStaff'>,
): Promise<OutputOf<'settings.deactivateStaff'>> {
  if (staffId === by.id) throw new Refusal('own-account', 'staffId');
  const view = await office.store.write(by.id, async (handle) => {
    const active = await activeStaff(handle);
    if (!active.some(({ id }) => id === staffId)) throw new Refusal('unknown-staff', 'staffId');
    if (!active.some(({ id, role }) => role === 'supervisor' && id !== staffId))
      throw new Refusal('last-supervisor', 'staffId');
    const recorded = await record(handle, {
      action: 'settings.deactivateStaff',
      subject: { kind: 'staff', id: staffId },
    });
    await deactivate(handle, staffId, recorded);
    return settingsView(handle, office);
  });
  office.session.announce('session');
  return view;
}
