import { activeStaff } from '../../../store/staff.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';

/** The names to choose from at sign-in. */
export async function sessionStaff(office: Office): Promise<OutputOf<'session.staff'>> {
  const staff = await office.store.read(activeStaff);
  return { staff: staff.map(({ id, name, role }) => ({ id, name, role })) };
}
