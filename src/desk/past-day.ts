import { parseDateInput } from '../domain/time/parse-date-input.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { Refusal } from './refusal.ts';

/** A day as typed on which something happened; left empty it is today. Refuses what is no date, or is still to come. */
export function readPastDay(typed: string, today: IsoDate, field: string): IsoDate {
  const parsed = parseDateInput(typed);
  if (!parsed.ok) {
    if (parsed.error === 'empty') return today;
    throw new Refusal('date-invalid', field);
  }
  if (parsed.value.date > today) throw new Refusal('day-ahead', field);
  return parsed.value.date;
}
