import type { ShapedGlyph, Typeface } from './typeface.ts';

/** One code of the page's text: the glyph it paints, the single character it means, its width in font units. */
export type Cell = {
  readonly glyph: number;
  readonly text: string;
  readonly width: number;
};

/** What a shaped run puts on paper, in font units from the run's left edge. */
export type RunInk = {
  /** From left to right: codes to show, or a number of units to move by. */
  readonly steps: readonly (Cell | number)[];
  /** Glyphs painted as outlines because a text reader would take them for words of their own. */
  readonly outlines: readonly { glyph: number; x: number; y: number }[];
  readonly width: number;
};

const RLM = '\u200f';
const LRM = '\u200e';
const MARK = /^\p{M}$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/**
 * Turns glyphs into codes of exactly one character each, so that readers of the PDF (poppler, PDFium, pdf.js) find
 * the text again: a map to several characters is reversed by some of them.
 */
export function inkOfRun(
  typeface: Typeface,
  text: string,
  run: { start: number; end: number; level: number },
): RunInk {
  const isRightToLeft = run.level % 2 === 1;
  const steps: (Cell | number)[] = [];
  const outlines: { glyph: number; x: number; y: number }[] = [];
  const empty = (character: string, width: number): Cell => ({
    glyph: typeface.emptyGlyph,
    text: character,
    width,
  });
  let pen = 0;

  for (const { glyphs, characters } of clusters(typeface.shape(text, run), text, run, isRightToLeft)) {
    const base = widestBase(glyphs);
    // In right-to-left text "after" a mark of punctuation is to its left, where poppler looks for the direction.
    // A unit before it, or poppler may sort the two the other way round and find a gap between word and comma.
    const lead = isRightToLeft && characters.some((character) => PUNCTUATION.test(character)) ? 1 : 0;
    if (lead > 0) steps.push(empty(RLM, base === undefined ? 0 : lead));
    if (base === undefined) {
      // Vowel marks: readers place them by their character, so it stands on the baseline and the ink is painted.
      // Between two marks PDFium needs the direction, or it gives them in the order of the file.
      const fromLeft = isRightToLeft ? characters.toReversed() : characters;
      const direction = isRightToLeft ? [empty(RLM, 0)] : [];
      for (const character of fromLeft) {
        if (isMarkCell(steps.at(-1))) steps.push(...direction);
        steps.push(empty(character, 0));
      }
    }
    for (const glyph of glyphs) {
      if (glyph === base) {
        const shift = takeUpShift(steps, glyph.xOffset);
        if (shift.move !== 0) steps.push(shift.move);
        steps.push(...cellsOf(glyph, glyph.advance - glyph.xOffset - lead, characters, isRightToLeft, empty));
      } else {
        outlines.push({ glyph: glyph.glyph, x: pen + glyph.xOffset, y: glyph.yOffset });
        if (glyph.advance !== 0) steps.push(glyph.advance);
      }
      pen += glyph.advance;
    }
  }
  return { steps, outlines, width: pen };
}

function isMarkCell(step: Cell | number | undefined): boolean {
  return typeof step === 'object' && MARK.test(step.text);
}

/** A zero-width code that tells readers which way the text around it runs. */
export function directionCell(typeface: Typeface, direction: 'rtl' | 'ltr'): Cell {
  return { glyph: typeface.emptyGlyph, text: direction === 'rtl' ? RLM : LRM, width: 0 };
}

/**
 * A kerned glyph begins to the right of the pen. The code before it is widened over the gap, which a text reader
 * would otherwise take for a space; only at the start of a run, or against a narrow code, the pen has to move.
 */
function takeUpShift(steps: (Cell | number)[], shift: number): { move: number } {
  if (shift === 0) return { move: 0 };
  const at = steps.findLastIndex((step) => typeof step === 'number' || step.width > 0);
  const before = steps[at];
  if (before === undefined || typeof before === 'number' || before.width + shift <= 0) return { move: shift };
  steps[at] = { ...before, width: before.width + shift };
  return { move: 0 };
}

/** A ligature of n characters is painted once over n codes of 1/n of its width: the ink starts at the leftmost. */
function cellsOf(
  glyph: ShapedGlyph,
  advance: number,
  characters: readonly string[],
  isRightToLeft: boolean,
  empty: (character: string, width: number) => Cell,
): Cell[] {
  const leftToRight = isRightToLeft ? characters.toReversed() : characters;
  const share = Math.floor(advance / leftToRight.length);
  return leftToRight.map((character, index) => {
    const width = index === 0 ? advance - share * (leftToRight.length - 1) : share;
    return index === 0 ? { glyph: glyph.glyph, text: character, width } : empty(character, width);
  });
}

function widestBase(glyphs: readonly ShapedGlyph[]): ShapedGlyph | undefined {
  let widest: ShapedGlyph | undefined;
  for (const glyph of glyphs)
    if (!glyph.isMark && glyph.yOffset === 0 && (widest === undefined || glyph.advance > widest.advance))
      widest = glyph;
  return widest;
}

/** Groups glyphs by cluster, still from left to right, each with the characters it stands for in reading order. */
function clusters(
  glyphs: readonly ShapedGlyph[],
  text: string,
  run: { start: number; end: number },
  isRightToLeft: boolean,
): { glyphs: ShapedGlyph[]; characters: string[] }[] {
  const groups: { start: number; glyphs: ShapedGlyph[] }[] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1);
    if (last?.start === glyph.cluster) last.glyphs.push(glyph);
    else groups.push({ start: glyph.cluster, glyphs: [glyph] });
  }
  return groups.map((group, index) => {
    const next = groups[isRightToLeft ? index - 1 : index + 1];
    return { glyphs: group.glyphs, characters: Array.from(text.slice(group.start, next?.start ?? run.end)) };
  });
}
