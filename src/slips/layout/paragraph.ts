import { embeddingLevels, orderRuns } from '../shaping/bidi.ts';
import type { LevelRun } from '../shaping/bidi.ts';
import { ASCENT_EM, DESCENT_EM } from '../shaping/cid-font.ts';
import { breakLines } from '../shaping/line-break.ts';
import type { LineRange } from '../shaping/line-break.ts';
import { directionCell, inkOfRun } from '../shaping/run-ink.ts';
import type { RunInk } from '../shaping/run-ink.ts';
import type { Typeface } from '../shaping/typeface.ts';
import type { Canvas, Fonts, Weight } from './canvas.ts';
import { LEADING, colours, sizes } from './theme.ts';
import type { Colour } from './theme.ts';

/** A stretch of a paragraph in one look. Values inside are isolated by the caller. */
export type Span = {
  readonly text: string;
  readonly weight?: Weight;
  readonly size?: number;
  readonly colour?: Colour;
};

export type Align = 'start' | 'end' | 'centre';

/** One line ready to be drawn: heights and widths in points. */
export type SetLine = {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  /** Draws the line in the column that begins at `left` (its left edge), top at `top`. */
  draw(canvas: Canvas, left: number, top: number): void;
  /** Paints the line's outlines, turned around its middle, without a text that readers would find. */
  paint(canvas: Canvas, placing: Turned): void;
};

/** Degrees count against the clock; the graphics state sets how far the paint shows what is beneath. */
export type Turned = {
  readonly colour: Colour;
  readonly centreX: number;
  readonly centreY: number;
  readonly degrees: number;
  readonly graphicsState: string;
};

type Look = Required<Span>;
type PlacedRun = {
  readonly look: Look;
  readonly ink: RunInk;
} & LevelRun;

/** The runs of one line, in both orders; the same objects. */
type PlacedLine = {
  readonly reading: readonly PlacedRun[];
  readonly visual: readonly PlacedRun[];
};

const PLAIN: Look = { text: '', weight: 'regular', size: sizes.text, colour: colours.ink };
const CLOSING_BRACKET = /[\p{Pe}\p{Pf}]/u;

/** Sets right-to-left text in a column of `width` points, ragged at the left. Line feeds start new lines. */
export function setParagraph(
  fonts: Fonts,
  spans: readonly Span[],
  options: { width: number; align?: Align; leading?: number },
): SetLine[] {
  return splitAtLineFeeds(spans).flatMap((looks) => setWithoutLineFeeds(fonts, looks, options));
}

function splitAtLineFeeds(spans: readonly Span[]): Look[][] {
  const paragraphs: Look[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...PLAIN, ...span, text });
    });
  }
  return paragraphs;
}

function setWithoutLineFeeds(
  fonts: Fonts,
  looks: readonly Look[],
  options: { width: number; align?: Align; leading?: number },
): SetLine[] {
  const text = looks.map((look) => look.text).join('');
  const levels = embeddingLevels(text);
  const lookStarts = startsOf(looks);
  const boundaries = new Set(lookStarts.map(({ start }) => start));
  const place = (line: LineRange): PlacedLine => {
    const { reading, visual } = orderRuns(text, levels, line, boundaries);
    const placed = new Map(
      reading.map((run) => {
        const look = lookStarts.findLast(({ start }) => start <= run.start)?.look ?? PLAIN;
        return [run, { ...run, look, ink: inkOfRun(fonts[look.weight].typeface, text, run) }];
      }),
    );
    return { reading: [...placed.values()], visual: visual.flatMap((run) => placed.get(run) ?? []) };
  };

  const edges = edgesByUnit(text, place({ start: 0, end: text.length }).reading, fonts);
  const widthOf = (start: number, end: number): number => (edges[end] ?? 0) - (edges[start] ?? 0);
  const largest = Math.max(...looks.map((look) => look.size));
  const height = largest * (options.leading ?? LEADING);
  const baseline = (height - (ASCENT_EM + DESCENT_EM) * largest) / 2 + ASCENT_EM * largest;

  return breakLines(text, options.width, widthOf).map((line) => {
    const runs = place(line);
    const width = runs.visual.reduce((sum, run) => sum + widthOfRun(run, fonts), 0);
    const spare = options.width - width;
    const indent = options.align === 'end' ? 0 : options.align === 'centre' ? spare / 2 : spare;
    return {
      width,
      height,
      baseline,
      draw: (canvas, left, top) => {
        drawRuns(canvas, fonts, text, runs, left + indent, top + baseline);
      },
      paint: (canvas, placing) => {
        paintRuns(canvas, fonts, text, runs, { ...placing, width, size: largest });
      },
    };
  });
}

function startsOf(looks: readonly Look[]): { start: number; look: Look }[] {
  let start = 0;
  return looks.map((look) => {
    const entry = { start, look };
    start += look.text.length;
    return entry;
  });
}

/** The running width at each UTF-16 unit, as if all stood on one line. */
function edgesByUnit(text: string, runs: readonly PlacedRun[], fonts: Fonts): Float64Array {
  const edges = new Float64Array(text.length + 1);
  for (const run of runs) {
    const { typeface } = fonts[run.look.weight];
    for (const glyph of typeface.shape(text, run))
      edges[glyph.cluster + 1] =
        (edges[glyph.cluster + 1] ?? 0) + glyph.advance * scaleOf(run.look, typeface);
  }
  for (let at = 1; at <= text.length; at += 1) edges[at] = (edges[at] ?? 0) + (edges[at - 1] ?? 0);
  return edges;
}

function drawRuns(
  canvas: Canvas,
  fonts: Fonts,
  text: string,
  runs: PlacedLine,
  left: number,
  y: number,
): void {
  const lefts = new Map<PlacedRun, number>();
  let pen = left;
  for (const run of runs.visual) {
    lefts.set(run, pen);
    pen += widthOfRun(run, fonts);
  }
  // Reading order in the file, so that readers that keep the file's order get the sentence.
  runs.reading.forEach((run, index) => {
    const { typeface } = fonts[run.look.weight];
    const x = lefts.get(run) ?? left;
    const isLast = index === runs.reading.length - 1;
    const steps = [...run.ink.steps];
    if (run.level % 2 === 0 && !isLast) {
      if (CLOSING_BRACKET.test(text.charAt(run.end - 1))) steps.push(directionCell(typeface, 'ltr'));
      steps.unshift(directionCell(typeface, 'rtl'));
    }
    const { weight, size, colour } = run.look;
    canvas.showText({ font: fonts[weight], weight, size, colour, steps }, x, y);
    const scale = scaleOf(run.look, typeface);
    for (const mark of run.ink.outlines)
      canvas.fillOutline(typeface.outline(mark.glyph, mark.x, mark.y, scale), colour, x, y);
  });
}

function paintRuns(
  canvas: Canvas,
  fonts: Fonts,
  text: string,
  runs: PlacedLine,
  placing: Turned & { width: number; size: number },
): void {
  const paths: string[] = [];
  let pen = -placing.width / 2;
  for (const run of runs.visual) {
    const { typeface } = fonts[run.look.weight];
    const scale = scaleOf(run.look, typeface);
    const drop = (placing.size * (ASCENT_EM - DESCENT_EM)) / 2 / scale;
    let x = pen / scale;
    for (const glyph of typeface.shape(text, run)) {
      paths.push(typeface.outline(glyph.glyph, x + glyph.xOffset, glyph.yOffset - drop, scale));
      x += glyph.advance;
    }
    pen = x * scale;
  }
  const { colour, centreX, centreY, degrees, graphicsState } = placing;
  canvas.fillTurned(paths.join(' '), colour, centreX, centreY, degrees, graphicsState);
}

function widthOfRun(run: PlacedRun, fonts: Fonts): number {
  return run.ink.width * scaleOf(run.look, fonts[run.look.weight].typeface);
}

function scaleOf(look: Look, typeface: Typeface): number {
  return look.size / typeface.unitsPerEm;
}
