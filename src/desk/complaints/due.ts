import { addWorkingDays } from '../../domain/time/working-days.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { ReadHandle } from '../../store/handle.ts';
import type { ComplaintSettings } from '../contract/complaints.ts';
import { holidaysFrom, readSettings } from '../office.ts';

/** The day by which the association itself wants a decision; null while it has set no target. */
export async function dueFrom(
  handle: ReadHandle,
  receivedOn: IsoDate,
  { targetWorkingDays }: ComplaintSettings,
): Promise<IsoDate | null> {
  if (targetWorkingDays === null) return null;
  const { daysOff } = await readSettings(handle);
  return addWorkingDays(receivedOn, targetWorkingDays, holidaysFrom(daysOff));
}
