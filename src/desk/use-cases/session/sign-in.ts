import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { setWrongPins, staffById } from '../../../store/staff.ts';
import type { StaffRecord } from '../../../store/staff.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { isPin, waitSeconds } from '../../staff-pin.ts';
import { sessionStatus } from './status.ts';

/**
 * Signs in, or takes a locked or handed-over screen back. Each wrong PIN makes the next try wait longer;
 * the count is in the store, so that a restart does not shorten it.
 */
export async function signIn(
  office: Office,
  { staffId, pin }: ParsedInputOf<'session.signIn'>,
): Promise<OutputOf<'session.signIn'>> {
  const outcome = await office.store.write(staffId, async (handle) => {
    const staff = await staffById(handle, staffId);
    if (!staff) throw new Refusal('unknown-staff', 'staffId');
    const seconds = secondsToWait(staff, new Date(handle.at));
    if (seconds > 0) throw new Refusal('wait-before-pin', 'pin', { seconds });
    const subject = { kind: 'staff', id: staff.id };
    if (await isPin(pin, staff.pinHash)) {
      await record(handle, { action: 'session.signIn', subject });
      await setWrongPins(handle, staff.id, 0);
      return { staff: { id: staff.id, name: staff.name, role: staff.role } };
    }
    // Kept, not rolled back: the refusal follows after the transaction.
    const wrongPins = staff.wrongPins + 1;
    await record(handle, { action: 'session.wrongPin', subject });
    await setWrongPins(handle, staff.id, wrongPins);
    return { refused: new Refusal('wrong-pin', 'pin', { seconds: waitSeconds(wrongPins) }) };
  });
  if ('refused' in outcome) throw outcome.refused;
  office.session.signIn(outcome.staff);
  return sessionStatus(office);
}

function secondsToWait({ wrongPins, lastWrongAt }: StaffRecord, now: Date): number {
  if (lastWrongAt === null) return 0;
  const wait = waitSeconds(wrongPins);
  const passed = (now.getTime() - new Date(lastWrongAt).getTime()) / 1000;
  // A clock that was set back must not lock anyone out for longer than the wait itself.
  return passed < 0 ? wait : Math.max(0, Math.ceil(wait - passed));
}
