import { record } from '../../../store/audit.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { sessionStatus } from './status.ts';

/** Closes the staff side until a PIN opens it; the visit stays as it is. */
export async function lockSession(office: Office): Promise<OutputOf<'session.lock'>> {
  const { session } = office;
  const staff = session.staff;
  if (session.state === 'signed-in' && staff) {
    session.lock();
    await office.store.write(staff.id, (handle) =>
      record(handle, { action: 'session.lock', subject: { kind: 'staff', id: staff.id } }),
    );
  }
  return sessionStatus(office);
}
