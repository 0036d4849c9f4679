import { toLatinDigits } from '../../domain/people/digits.ts';
import { withoutSeparators } from '../../domain/people/typed-text.ts';
import type { Random } from '../../domain/ports.ts';

/** Crockford's 32 letters: no I, L, O, U, which are taken for others when written by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 8;
const dataPerGroup = 4;
const groupLength = dataPerGroup + 1;
const weights = [1, 3, 5, 7] as const;

/** 160 unpredictable bits as 8 groups of 5 letters; the fifth letter of each group checks the other four. */
export function newRecoveryKey(random: Random): string {
  const values = Array.from(random.bytes(groupCount * dataPerGroup), (byte) => byte % alphabet.length);
  return Array.from({ length: groupCount }, (_, group) => {
    const data = values.slice(group * dataPerGroup, (group + 1) * dataPerGroup);
    return [...data, checkOf(data, group)].map((value) => alphabet.charAt(value)).join('');
  }).join('-');
}

/**
 * A recovery key as typed: any case, spaces or hyphens, Arabic digits, O for 0, I and L for 1. Null when a
 * letter is wrong, missing or too many.
 */
export function parseRecoveryKey(typed: string): string | null {
  const letters = withoutSeparators(toLatinDigits(typed))
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== groupCount * groupLength) return null;
  const groups = Array.from({ length: groupCount }, (_, group) =>
    letters.slice(group * groupLength, (group + 1) * groupLength),
  );
  return groups.every(isGroup) ? groups.join('-') : null;
}

function isGroup(letters: string, group: number): boolean {
  const values = Array.from(letters, (letter) => alphabet.indexOf(letter));
  return !values.includes(-1) && values[dataPerGroup] === checkOf(values.slice(0, dataPerGroup), group);
}

/** Odd weights notice any one wrong letter; the group's number notices groups that changed places. */
function checkOf(data: readonly number[], group: number): number {
  const sum = data.reduce((total, value, index) => total + value * (weights[index] ?? 1), group * 11 + 5);
  return sum % alphabet.length;
}
