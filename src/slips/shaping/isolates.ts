const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Control and format characters and Unicode's own breaks; line feeds are kept. Joiners shape Arabic letters and stay too. */
const INVISIBLE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words and numbers as values are written with them: they start and end with something that belongs to them. */
const TOKEN = String.raw`[(+]{0,2}[0-9\p{Script=Latin}]+(?:[@._+\-/:()#&'*%?=~,]+[0-9\p{Script=Latin}]+)*[%)]?`;
const TOKENS = new RegExp(`${TOKEN}(?:,? ${TOKEN})*`, 'gu');
const NUMBER = /^\d+(?:-\d+)*,?$/u;
const DIGITS = /^\(?\+?\d+\)?,?$/u;
const WORD = /^\(?\p{Script=Latin}[\p{Script=Latin}.,'&-]*\)?,?$/u;

/** Text from outside without the characters that would reorder or hide what surrounds it. Line feeds stay. */
export function cleanText(text: string): string {
  return text.replace(BIDI_CONTROLS, '').replace(INVISIBLE, ' ').replace(LONE_SURROGATE, '\ufffd');
}

/** A phone, serial, code or e-mail: left to right whatever surrounds it, never broken over lines if it fits one. */
export function ltrValue(text: string): string {
  return `${LRI}${cleanText(text)}${PDI}`;
}

/** A name or title: takes its direction from its own first letter and leaves its neighbours alone (UAX #9 FSI). */
export function isolate(text: string): string {
  return `${FSI}${cleanText(text)}${PDI}`;
}

/** An Arabic phrase, such as a date, that is not broken over lines if it fits one. */
export function keepWhole(text: string): string {
  return `${RLI}${cleanText(text)}${PDI}`;
}

/** Free text (an address line, a note): every left-to-right value in it is isolated, the rest is left as it is. */
export function isolateValues(text: string): string {
  return cleanText(text).replace(TOKENS, (tokens) =>
    valuesAmong(tokens.split(' ')).map(isolateValue).join(' '),
  );
}

/** Joins what reads as one value: the groups of a phone number, the words of a Latin phrase. */
function valuesAmong(tokens: readonly string[]): string[] {
  const values: string[][] = [];
  for (const token of tokens) {
    const value = values.at(-1);
    const [first = '', last = ''] = [value?.[0], value?.at(-1)];
    const isPhone = DIGITS.test(last) && NUMBER.test(token) && /^[+0(]/.test(first);
    const isPhrase =
      (WORD.test(last) && (WORD.test(token) || DIGITS.test(token))) ||
      (DIGITS.test(last) && WORD.test(token));
    if (value !== undefined && (isPhone || isPhrase)) value.push(token);
    else values.push([token]);
  }
  return values.map((value) => value.join(' '));
}

function isolateValue(value: string): string {
  const opening = value.startsWith('(') && !value.includes(')') ? '(' : '';
  const closing = /^[^(]*[),]$/u.test(value) ? value.slice(-1) : '';
  return `${opening}${LRI}${value.slice(opening.length, value.length - closing.length)}${PDI}${closing}`;
}

/** Whether the UTF-16 unit only steers the bidirectional order and has no place on paper. */
export function isIsolateControl(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\u2066' && unit <= PDI;
}

/** The ranges `[start, end)` in a text made by these functions that stay whole, controls excluded. */
export function wholeRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === LRI || unit === RLI || unit === FSI) open.push({ mark: unit, at: at + 1 });
    else if (unit === PDI) {
      const last = open.pop();
      if (last !== undefined && last.mark !== FSI) ranges.push({ start: last.at, end: at });
    }
  }
  return ranges;
}

/** The text as it is read, for document titles and ActualText. */
export function withoutIsolates(text: string): string {
  return text.replace(BIDI_CONTROLS, '');
}
