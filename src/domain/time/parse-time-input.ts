import { toLatinDigits } from '../people/digits.ts';
import type { Parsed } from '../people/parsed.ts';

/** Why a text is not a time of the day. */
export type TimeInputError = 'empty' | 'not-a-time';

const typedTime =
  /^(?<hour>\d{1,2})(?:\s*[:.٫]\s*(?<minute>\d{2}))?\s*(?:(?<morning>ص|صباحا|صباحًا|a\.?m\.?)|(?<afternoon>م|مساء|مساءً|p\.?m\.?))?$/iu;

/**
 * Reads a time as typed and gives it as 'HH:MM': '9:30', '٩:٣٠ ص', '13:00', '1 م'. An hour from one to six without
 * ص or م is of the afternoon, when an association sees people.
 */
export function parseTimeInput(input: string): Parsed<string, TimeInputError> {
  const text = toLatinDigits(input.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (text === '') return { ok: false, error: 'empty' };
  const parts = typedTime.exec(text)?.groups;
  if (parts === undefined) return { ok: false, error: 'not-a-time' };
  const [typedHour, minute] = [Number(parts['hour']), Number(parts['minute'] ?? '0')];
  const hour = hourOf(typedHour, {
    isMorning: parts['morning'] !== undefined,
    isAfternoon: parts['afternoon'] !== undefined,
  });
  if (hour === null || minute > 59) return { ok: false, error: 'not-a-time' };
  return { ok: true, value: `${pad(hour)}:${pad(minute)}` };
}

function hourOf(typed: number, half: { isMorning: boolean; isAfternoon: boolean }): number | null {
  const isTwelveHourClock = half.isMorning || half.isAfternoon;
  if (typed > 23 || (isTwelveHourClock && (typed < 1 || typed > 12))) return null;
  if (half.isMorning) return typed % 12;
  if (half.isAfternoon) return (typed % 12) + 12;
  return typed >= 1 && typed <= 6 ? typed + 12 : typed;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
