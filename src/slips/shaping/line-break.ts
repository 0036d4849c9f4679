// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- whoever compiles this file needs the types
/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import { isIsolateControl, wholeRanges } from './isolates.ts';

/** A line of a paragraph: `[start, end)` in UTF-16 units, without the white space at its end. */
export type LineRange = {
  readonly start: number;
  readonly end: number;
};

/** The letters at a cut lose their neighbour and may grow a little. */
const CUT_ROOM = 0.97;

/**
 * Breaks a paragraph without line feeds (UAX #14). What was marked as whole stays whole unless one alone is
 * wider than a line. A word wider than a line is cut between graphemes.
 * @param widthOf width of `[start, end)` in the unit of `maxWidth`
 */
export function breakLines(
  text: string,
  maxWidth: number,
  widthOf: (start: number, end: number) => number,
): LineRange[] {
  const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  const stops = breakPositions(text, maxWidth, widthOf);
  const lines: LineRange[] = [];
  let start = 0;
  let fitting = 0;
  const endLine = (end: number): void => {
    lines.push({ start, end: trimmedEnd(text, start, end) });
    start = end;
    fitting = end;
  };
  for (const stop of stops) {
    const fits = (): boolean => widthOf(start, trimmedEnd(text, start, stop)) <= maxWidth;
    if (!fits() && fitting > start) endLine(fitting);
    while (!fits()) {
      let cut = start;
      for (const { index, segment } of graphemes.segment(text.slice(start, stop))) {
        const next = start + index + segment.length;
        if (cut > start && widthOf(start, next) > maxWidth * CUT_ROOM) break;
        cut = next;
      }
      if (cut >= stop) break;
      endLine(cut);
    }
    fitting = stop;
  }
  if (start < text.length || lines.length === 0) endLine(text.length);
  return lines;
}

function breakPositions(
  text: string,
  maxWidth: number,
  widthOf: (start: number, end: number) => number,
): number[] {
  const whole = wholeRanges(text).filter((range) => widthOf(range.start, range.end) <= maxWidth);
  const positions: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position } = next;
    if (!whole.some((range) => position > range.start && position < range.end)) positions.push(position);
  }
  return positions;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && (/\s/u.test(text.charAt(trimmed - 1)) || isIsolateControl(text[trimmed - 1])))
    trimmed -= 1;
  return trimmed;
}
