import { groundOf } from '../../../domain/policy/offers.ts';
import { comingUntil } from '../../../domain/request/due-standing.ts';
import { replyRange, replyStandings } from '../../../domain/request/reply-standing.ts';
import { addDays } from '../../../domain/time/plain-date.ts';
import { countDues } from '../../../store/dues.ts';
import type { ReadHandle } from '../../../store/handle.ts';
import { countAwaiting, countByStage } from '../../../store/request-status.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { RequestCounts } from '../../contract/requests.ts';
import { holidaysFrom, readSettings, today } from '../../office.ts';
import type { Office } from '../../office.ts';

/** How much stands where, without reading any file. */
export function requestCounts(office: Office): Promise<OutputOf<'requests.counts'>> {
  return office.store.read((handle) => countRequests(handle, office));
}

/** The counts, within a transaction of the caller's: by stage, by reply rule, and what is due. */
export async function countRequests(handle: ReadHandle, office: Office): Promise<RequestCounts> {
  const day = today(office);
  const settings = await readSettings(handle);
  const holidays = holidaysFrom(settings.daysOff);
  const byReply: [string, number][] = [];
  for (const standing of replyStandings)
    byReply.push([standing, await countAwaiting(handle, replyRange(standing, day, holidays))]);
  const open = (from: typeof day | null, until: typeof day) =>
    countDues(handle, { state: 'open', from, until });
  return {
    byStage: await countByStage(handle),
    byReply: Object.fromEntries(byReply) as RequestCounts['byReply'],
    dues:
      groundOf(office.policy.policy, 'dues', settings) !== 'not-offered'
        ? { overdue: await open(null, addDays(day, -1)), coming: await open(day, comingUntil(day)) }
        : null,
  };
}
