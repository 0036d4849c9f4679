import bidiFactory from 'bidi-js';
import { isIsolateControl } from './isolates.ts';

const bidi = bidiFactory();

/** A stretch of one line with one direction: `[start, end)` in UTF-16 units of the paragraph. */
export type LevelRun = {
  readonly start: number;
  readonly end: number;
  /** UAX #9 embedding level; odd is right to left. */
  readonly level: number;
};

/** UAX #9 embedding levels of a paragraph, one per UTF-16 unit. Those of slips are right-to-left. */
export function embeddingLevels(text: string, direction: 'rtl' | 'ltr' | 'auto' = 'rtl'): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels;
}

/** A line's runs, isolate controls left out. */
export type OrderedRuns = {
  readonly reading: readonly LevelRun[];
  /** From left to right on paper. */
  readonly visual: readonly LevelRun[];
};

/**
 * Orders a line. A run also ends where `boundaries` has an index (a change of font). The line must not end in white
 * space, so rule L1 has nothing left to do.
 */
export function orderRuns(
  text: string,
  levels: Uint8Array,
  line: { start: number; end: number },
  boundaries: ReadonlySet<number>,
): OrderedRuns {
  const runs: LevelRun[] = [];
  let at = line.start;
  while (at < line.end) {
    const level = levels[at] ?? 1;
    const isControl = isIsolateControl(text[at]);
    let end = at + 1;
    while (
      end < line.end &&
      levels[end] === level &&
      !boundaries.has(end) &&
      isIsolateControl(text[end]) === isControl
    )
      end += 1;
    runs.push({ start: at, end, level });
    at = end;
  }
  // Controls take part in the ordering: without the level between them, two isolated runs would be turned as one.
  const isShown = (run: LevelRun): boolean => !isIsolateControl(text[run.start]);
  return { reading: runs.filter(isShown), visual: visualOrder(runs).filter(isShown) };
}

/** UAX #9 rule L2. */
function visualOrder(runs: readonly LevelRun[]): LevelRun[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) {
    let at = 0;
    while (at < order.length) {
      let end = at;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      if (end > at) order.splice(at, end - at, ...order.slice(at, end).reverse());
      at = end + 1;
    }
  }
  return order;
}
