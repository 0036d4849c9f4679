import { toLatinDigits } from './digits.ts';
import type { Parsed } from './parsed.ts';
import { withoutSeparators } from './typed-text.ts';

/** A Saudi national ID (`citizen`) or Iqama (`resident`) number: ten Latin digits. */
export type NationalId = {
  number: string;
  kind: 'citizen' | 'resident';
};

/** Why a number is not a national ID or Iqama number. */
export type NationalIdError = 'empty' | 'not-ten-digits' | 'wrong-first-digit' | 'bad-checksum';

/**
 * Reads a national ID or Iqama number as typed: Arabic or Latin digits, spaces and hyphens allowed.
 * A right checksum (Luhn over all ten) does not prove who the person is.
 */
export function parseNationalId(input: string): Parsed<NationalId, NationalIdError> {
  const number = withoutSeparators(toLatinDigits(input));
  if (number === '') return { ok: false, error: 'empty' };
  if (!/^[0-9]{10}$/.test(number)) return { ok: false, error: 'not-ten-digits' };
  if (!/^[12]/.test(number)) return { ok: false, error: 'wrong-first-digit' };
  if (!hasLuhnChecksum(number)) return { ok: false, error: 'bad-checksum' };
  return { ok: true, value: { number, kind: number.startsWith('1') ? 'citizen' : 'resident' } };
}

/** '1058529940' as '1•••••••40': enough to tell two people at the desk apart, not enough to use. */
export function maskNationalId(number: string): string {
  return `${number.slice(0, 1)}${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-2)}`;
}

function hasLuhnChecksum(tenDigits: string): boolean {
  const sum = Array.from(tenDigits, Number).reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
