import { dueById } from '../../store/dues.ts';
import type { DueRecord } from '../../store/dues.ts';
import { Refusal } from '../refusal.ts';
import type { RequestAtWork } from './at-request.ts';

/** A due of this request that is still open. */
export async function openDue({ handle, file, recorded }: RequestAtWork, dueId: string): Promise<DueRecord> {
  const due = await dueById(handle, dueId, recorded);
  if (due?.requestId !== file.request.id) throw new Refusal('unknown-due', 'dueId');
  if (due.state !== 'open') throw new Refusal('due-not-open', 'dueId');
  return due;
}
