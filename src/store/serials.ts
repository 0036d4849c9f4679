import { hijriYear } from '../domain/time/hijri.ts';
import { riyadhDay } from '../domain/time/plain-date.ts';
import type { WriteHandle } from './handle.ts';

/**
 * The next number of the desk: '1448-1-00087', Hijri year, desk, counter of that year. Requests and slips
 * take theirs from the one counter, so that no two papers or requests are ever called the same. Taken in
 * the transaction that uses it and never given out again.
 */
export async function nextSerial(handle: WriteHandle, deskNumber: number): Promise<string> {
  const year = hijriYear(riyadhDay(new Date(handle.at)));
  const { last } = await handle.tables
    .insertInto('serialCounters')
    .values({ hijriYear: year, deskNumber, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['hijriYear', 'deskNumber'])
        .doUpdateSet((is) => ({ last: is('serialCounters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return [year, deskNumber, String(last).padStart(5, '0')].join('-');
}
