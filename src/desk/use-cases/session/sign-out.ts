import { record } from '../../../store/audit.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { sessionStatus } from './status.ts';

/** The staff member leaves the desk. */
export async function signOut(office: Office, by: StaffMember): Promise<OutputOf<'session.signOut'>> {
  await office.store.write(by.id, (handle) =>
    record(handle, { action: 'session.signOut', subject: { kind: 'staff', id: by.id } }),
  );
  office.session.signOut();
  return sessionStatus(office);
}
