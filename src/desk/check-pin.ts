import { record } from '../store/audit.ts';
import type { WriteHandle } from '../store/handle.ts';
import { setWrongPins } from '../store/staff.ts';
import type { StaffRecord } from '../store/staff.ts';
import { Refusal } from './refusal.ts';
import { isPin, waitSeconds } from './staff-pin.ts';

/**
 * Checks the PIN that someone typed. Each wrong one makes the next try wait longer; the count is in the store, so that
 * a restart does not shorten it. The refusal of a wrong PIN is handed back and not thrown: thrown within the
 * transaction it would undo the count. Null: the PIN is right, and the count begins anew.
 */
export async function checkPin(
  handle: WriteHandle,
  staff: StaffRecord,
  pin: string,
): Promise<Refusal | null> {
  const seconds = secondsToWait(staff, new Date(handle.at));
  if (seconds > 0) throw new Refusal('wait-before-pin', 'pin', { seconds });
  if (await isPin(pin, staff.pinHash)) {
    await setWrongPins(handle, staff.id, 0);
    return null;
  }
  const wrongPins = staff.wrongPins + 1;
  await record(handle, { action: 'session.wrongPin', subject: { kind: 'staff', id: staff.id } });
  await setWrongPins(handle, staff.id, wrongPins);
  return new Refusal('wrong-pin', 'pin', { seconds: waitSeconds(wrongPins) });
}

function secondsToWait({ wrongPins, lastWrongAt }: StaffRecord, now: Date): number {
  if (lastWrongAt === null) return 0;
  const wait = waitSeconds(wrongPins);
  const passed = (now.getTime() - new Date(lastWrongAt).getTime()) / 1000;
  // A clock that was set back must not lock anyone out for longer than the wait itself.
  return passed < 0 ? wait : Math.max(0, Math.ceil(wait - passed));
}
