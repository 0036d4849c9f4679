import { isAvailableAt } from '../../domain/information/officer-hours.ts';
import { normaliseForSearch } from '../../domain/people/normalise.ts';
import { riyadhDay } from '../../domain/time/plain-date.ts';
import { holidayOn } from '../../domain/time/working-days.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { allOfficers } from '../../store/information.ts';
import type { OfficerView } from '../contract/information.ts';
import { holidaysFrom, readSettings } from '../office.ts';
import type { Office } from '../office.ts';

/**
 * The contact officers whose category, field or name has every word, those who can be reached now first. Nobody is
 * reached on the association's days off.
 */
export async function officerViews(
  handle: ReadHandle,
  office: Pick<Office, 'ports'>,
  words: readonly string[],
): Promise<OfficerView[]> {
  const now = office.ports.clock.now();
  const day = riyadhDay(now);
  const { daysOff } = await readSettings(handle);
  const isDayOff = holidayOn(day, holidaysFrom(daysOff)) !== null;
  const time = now.toLocaleTimeString('en-GB', {
    timeZone: 'Asia/Riyadh',
    hour: '2-digit',
    minute: '2-digit',
  });
  const views = (await allOfficers(handle)).map((officer) => ({
    ...officer,
    isAvailableNow: !isDayOff && isAvailableAt(officer, { day, time }),
  }));
  return views
    .filter(({ name, categories, fields }) => {
      const text = normaliseForSearch([name, ...categories, ...fields].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(b.isAvailableNow) - Number(a.isAvailableNow));
}
