import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { toLatinDigits } from './digits.ts';
import type { Parsed } from './parsed.ts';
import { withoutSeparators } from './typed-text.ts';

/** A mobile number in E.164 ('+9665XXXXXXXX' for a Saudi one). */
export type Mobile = {
  e164: string;
  kind: 'saudi' | 'foreign';
};

/** Why a text is not a mobile number. `wrong-length`: a Saudi mobile with digits missing or too many. */
export type MobileError = 'empty' | 'not-a-mobile' | 'wrong-length' | 'landline' | 'service-number';

/**
 * Reads a mobile number as typed: 05…, 5…, 9665…, 009665…, +9665…, with spaces, hyphens, brackets,
 * Arabic or Latin digits. A foreign mobile needs its country code, after + or 00.
 */
export function parseMobile(input: string): Parsed<Mobile, MobileError> {
  const typed = withoutSeparators(toLatinDigits(input)).replace(/[().]/g, '').replace(/^00/, '+');
  if (typed === '') return { ok: false, error: 'empty' };
  if (!/^\+?[0-9]+$/.test(typed)) return { ok: false, error: 'not-a-mobile' };
  const national = saudiNationalPart(typed);
  if (national === null) return parseForeign(typed);
  if (/^5[0-9]{8}$/.test(national)) return { ok: true, value: { e164: `+966${national}`, kind: 'saudi' } };
  return { ok: false, error: saudiFault(national) };
}

/**
 * A phone as it is printed: '055-123-4567', '011-544-0000'. 800, 920 and short numbers stay whole.
 * Hyphens, not spaces: PDF readers keep hyphenated numbers together in Arabic lines.
 */
export function formatPhone(number: string): string {
  const national = /^\+966([15][0-9]{8})$/.exec(number)?.[1];
  if (national !== undefined) return `0${national.slice(0, 2)}-${national.slice(2, 5)}-${national.slice(5)}`;
  const service = /^\+966((?:800|9200)[0-9]+)$/.exec(number)?.[1];
  if (service !== undefined) return service;
  const foreign = parsePhoneNumberFromString(number);
  return foreign === undefined || !number.startsWith('+')
    ? number
    : foreign.formatInternational().replaceAll(' ', '-');
}

/** '+966551234517' as '+966 5• ••• ••17'; a foreign number keeps its country code and last two digits. */
export function maskMobile(e164: string): string {
  const lastTwo = e164.slice(-2);
  if (/^\+9665[0-9]{8}$/.test(e164)) return `+966 5• ••• ••${lastTwo}`;
  const code = parsePhoneNumberFromString(e164)?.countryCallingCode ?? '';
  return `+${code} ${'•'.repeat(Math.max(0, e164.length - code.length - 3))}${lastTwo}`;
}

function saudiNationalPart(typed: string): string | null {
  if (typed.startsWith('+966')) return typed.slice(4).replace(/^0/, '');
  if (typed.startsWith('+')) return null;
  return typed.replace(/^966(?=0?[0-9]{9,})/, '').replace(/^0/, '');
}

function saudiFault(national: string): MobileError {
  if (national.startsWith('5')) return 'wrong-length';
  if (/^(?:800[0-9]{7}|9200[0-9]{5}|9[0-9]{2}|19[0-9]{2,4})$/.test(national)) return 'service-number';
  if (/^1[1-7][0-9]{7}$/.test(national)) return 'landline';
  return 'not-a-mobile';
}

function parseForeign(typed: string): Parsed<Mobile, MobileError> {
  const phone = parsePhoneNumberFromString(typed);
  if (phone?.isValid() !== true) return { ok: false, error: 'not-a-mobile' };
  return { ok: true, value: { e164: phone.number, kind: 'foreign' } };
}
