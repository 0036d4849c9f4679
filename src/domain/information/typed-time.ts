import { toLatinDigits } from '../people/digits.ts';

/** A time of day as typed, in any digits: '8', '8:30', '٠٨:٣٠', '14.00'. Null for what is none. */
export function typedTime(typed: string): string | null {
  const parts = /^(?<hours>\d{1,2})(?:[:.](?<minutes>\d{2}))?$/u.exec(toLatinDigits(typed).trim())?.groups;
  if (parts === undefined) return null;
  const [hours, minutes] = [Number(parts['hours']), Number(parts['minutes'] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}
