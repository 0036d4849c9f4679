import type { z } from 'zod';
import { periodAround } from '../../domain/feedback/period.ts';
import type { Period } from '../../domain/feedback/period.ts';
import { toLatinDigits } from '../../domain/people/digits.ts';
import { tidyText } from '../../domain/people/typed-text.ts';
import { parseDateInput } from '../../domain/time/parse-date-input.ts';
import { compareDates } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { periodInputSchema } from '../contract/satisfaction.ts';
import { Refusal } from '../refusal.ts';

/** A text that must not be empty. */
export function needText(typed: string, field: string): string {
  const text = tidyText(typed);
  if (text === '') throw new Refusal('field-required', field);
  return text;
}

/** A text that may be empty: null then. */
export function maybeText(typed: string): string | null {
  const text = tidyText(typed);
  return text === '' ? null : text;
}

/** A day as typed, in either calendar. */
export function needDay(typed: string, field: string): IsoDate {
  const parsed = parseDateInput(typed);
  if (!parsed.ok) throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', field);
  return parsed.value.date;
}

/** A day on which something was done: today or before. */
export function needPastDay(typed: string, field: string, today: IsoDate): IsoDate {
  const day = needDay(typed, field);
  if (compareDates(day, today) > 0) throw new Refusal('day-in-future', field);
  return day;
}

/** Two days as typed; the second may be left out where one day is meant. */
export function needPeriod(
  typed: { from: string; until: string },
  fields: { from: string; until: string },
): Period {
  const from = needDay(typed.from, fields.from);
  const until = tidyText(typed.until) === '' ? from : needDay(typed.until, fields.until);
  if (compareDates(until, from) < 0) throw new Refusal('period-backwards', fields.until);
  return { from, until };
}

/** The period that results are asked for. */
export function periodOf(input: z.output<typeof periodInputSchema>, today: IsoDate): Period {
  return input.span === 'chosen'
    ? needPeriod(input, { from: 'period.from', until: 'period.until' })
    : periodAround(today, input.span, input.calendar);
}

/** A number of people; null where none was typed. */
export function maybeCount(typed: string, field: string): number | null {
  const text = toLatinDigits(tidyText(typed));
  if (text === '') return null;
  if (!/^\d{1,6}$/u.test(text)) throw new Refusal('count-invalid', field);
  return Number(text);
}
