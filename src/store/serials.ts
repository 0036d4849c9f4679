import { hijriYear } from '../domain/time/hijri.ts';
import { riyadhDay } from '../domain/time/plain-date.ts';
import type { WriteHandle } from './handle.ts';

/**
 * The next number of a series: '1448-1-00087' for slips, '1448/1/00087' for requests: Hijri year, desk,
 * counter of that year. Taken in the transaction that uses it and never given out again.
 */
export async function nextSerial(
  handle: WriteHandle,
  series: 'slip' | 'request',
  deskNumber: number,
): Promise<string> {
  const year = hijriYear(riyadhDay(new Date(handle.at)));
  const { last } = await handle.tables
    .insertInto('serialCounters')
    .values({ series, hijriYear: year, deskNumber, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['series', 'hijriYear', 'deskNumber'])
        .doUpdateSet((is) => ({ last: is('serialCounters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return [year, deskNumber, String(last).padStart(5, '0')].join(series === 'slip' ? '-' : '/');
}
