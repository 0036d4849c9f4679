import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addStaff as keepStaff, isStaffNameTaken } from '../../../store/staff.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { hashPin } from '../../staff-pin.ts';
import { settingsView } from './read.ts';

export async function addStaff(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'settings.addStaff'>,
): Promise<OutputOf<'settings.addStaff'>> {
  const name = tidyText(input.name);
  if (name === '') throw new Refusal('field-required', 'name');
  const pinHash = await hashPin(input.pin, office.ports, 'pin');
  const view = await office.store.write(by.id, async (handle) => {
    if (await isStaffNameTaken(handle, name)) throw new Refusal('same-name-twice', 'name');
    const id = handle.ids.next();
    const { role } = input;
    const recorded = await record(handle, {
      action: 'settings.addStaff',
      subject: { kind: 'staff', id },
      content: { role },
    });
    await keepStaff(handle, { id, name, role, pinHash }, recorded);
    return settingsView(handle, office);
  });
  office.session.announce('session');
  return view;
}
