const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\ufeff\ufff9-\uffff]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A value that contains separators: Latin words and European digits joined by single spaces or the marks that
 * phones, e-mails, sites, codes and serials are written with. It starts and ends with something that belongs to it.
 */
const LTR_VALUE =
  /(?:\+|\(\+?)?[0-9A-Za-z\u00c0-\u024f]+(?:[@._+\-/:()#&'*%?=~,]*[ ]?[(+]?[0-9A-Za-z\u00c0-\u024f]+)*[%)]?/gu;

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
  return cleanText(text).replace(LTR_VALUE, (value) => {
    const hasUnmatchedEnd = value.endsWith(')') && !value.includes('(');
    return hasUnmatchedEnd ? `${LRI}${value.slice(0, -1)}${PDI})` : `${LRI}${value}${PDI}`;
  });
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
