import type { Selectable } from 'kysely';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { StaffTable } from './tables.ts';

export type StaffRecord = Selectable<StaffTable>;

/** Everyone on the staff, by name. */
export function allStaff(handle: ReadHandle): Promise<StaffRecord[]> {
  return handle.tables.selectFrom('staff').selectAll().orderBy('createdAt').orderBy('name').execute();
}

/** Those who still work at the desk, by name: only they sign in and are offered. */
export function activeStaff(handle: ReadHandle): Promise<StaffRecord[]> {
  return handle.tables
    .selectFrom('staff')
    .selectAll()
    .where('deactivatedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('name')
    .execute();
}

export function staffById(handle: ReadHandle, id: string): Promise<StaffRecord | undefined> {
  return handle.tables.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether someone on the staff already has this name, spelling differences apart. */
export async function isStaffNameTaken(handle: ReadHandle, name: string): Promise<boolean> {
  const found = await handle.tables
    .selectFrom('staff')
    .select('id')
    .where('nameNormalised', '=', normaliseForSearch(name))
    .executeTakeFirst();
  return found !== undefined;
}

/** `pinHash` is an encoded argon2id hash; the PIN itself is kept nowhere. */
export async function addStaff(
  handle: WriteHandle,
  staff: Pick<StaffRecord, 'id' | 'name' | 'role' | 'pinHash'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('staff')
    .values({
      ...staff,
      nameNormalised: normaliseForSearch(staff.name),
      wrongPins: 0,
      lastWrongAt: null,
      createdAt: handle.at,
      deactivatedAt: null,
    })
    .execute();
}

/** Keeps how many wrong PINs came in a row, and when the last one did. */
export async function setWrongPins(handle: WriteHandle, staffId: string, wrongPins: number): Promise<void> {
  await handle.tables
    .updateTable('staff')
    .set({ wrongPins, lastWrongAt: wrongPins === 0 ? null : handle.at })
    .where('id', '=', staffId)
    .execute();
}

/** A new PIN, which also ends the wait after wrong ones. */
export async function setPin(
  handle: WriteHandle,
  staffId: string,
  pinHash: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('staff')
    .set({ pinHash, wrongPins: 0, lastWrongAt: null })
    .where('id', '=', staffId)
    .execute();
}

/** Ends someone's work at this desk; everything that they did stays under their name. */
export async function deactivate(handle: WriteHandle, staffId: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('staff')
    .set({ deactivatedAt: handle.at })
    .where('id', '=', staffId)
    .execute();
}
