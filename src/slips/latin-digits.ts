import { toLatinDigits } from '../domain/people/digits.ts';
import type { SlipContent } from './content.ts';

/** Quoted as they are: what was signed and hashed, the policy's own words, an address that a phone opens. */
const QUOTED: ReadonlySet<string> = new Set(['declarationText', 'clauses', 'url']);

/**
 * What the desk worded, in the digits that the association chose. Arabic-Indic digits typed by people become Latin
 * with the rest, so that one slip has one kind of digits; the other way nothing is changed, because a number typed in
 * Latin digits may be a code that is compared as it stands.
 */
export function inChosenDigits(content: SlipContent): SlipContent {
  return content.digits === 'latin' ? inLatinDigits(content) : content;
}

function inLatinDigits<Value>(value: Value): Value {
  if (typeof value === 'string') return toLatinDigits(value) as Value;
  if (Array.isArray(value)) return value.map(inLatinDigits) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, QUOTED.has(name) ? part : inLatinDigits(part)]),
  ) as Value;
}
