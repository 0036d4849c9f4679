import { toArabicDigits } from '../../domain/people/digits.ts';
import { getLocale } from '../../text/index.ts';

/** A count or an ordinal in the digits of the page's language. Serials, phones and IDs keep Latin digits. */
export function localDigits(value: number | string): string {
  return getLocale() === 'ar' ? toArabicDigits(String(value)) : String(value);
}
