import type { Canvas, Fonts } from './canvas.ts';
import { setParagraph } from './paragraph.ts';
import type { Align, SetLine, Span } from './paragraph.ts';
import type { Tag } from './tags.ts';

/** The least that a page break keeps together: one line, one row of a list, one drawing. */
export type Piece = {
  /** White space above it, dropped at the top of a page or box. */
  readonly gap: number;
  readonly height: number;
  /** Never the last on its page. */
  readonly keepsWithNext: boolean;
  draw(canvas: Canvas, left: number, top: number): void;
};

/** Where text is set: the document's fonts and the width of the column, in points. */
export type Column = {
  readonly fonts: Fonts;
  readonly width: number;
};

export type ParagraphOptions = {
  readonly gap?: number;
  readonly align?: Align;
  readonly leading?: number;
  readonly keepsWithNext?: boolean;
};

/** A paragraph as one piece per line. Without a tag it is decoration that readers skip. */
export function paragraph(
  column: Column,
  spans: readonly Span[],
  tag: Tag | null,
  options: ParagraphOptions = {},
): Piece[] {
  const lines = setParagraph(column.fonts, spans, { width: column.width, ...options });
  return lines.map((line, index) => ({
    gap: index === 0 ? (options.gap ?? 0) : 0,
    height: line.height,
    keepsWithNext: isTiedToNext(index, lines.length) || (options.keepsWithNext ?? false),
    draw: (canvas, left, top) => {
      drawLine(canvas, line, tag, left, top);
    },
  }));
}

/** A line set somewhere in a column: its left edge counted from the column's. */
export type RowCell = {
  readonly lines: readonly SetLine[];
  readonly left: number;
  readonly tag: Tag | null;
};

/** Cells side by side, their lines on common baselines, one piece per line. */
export function row(
  cells: readonly RowCell[],
  options: {
    gap: number;
    keepsWithNext?: boolean;
    marker?: (canvas: Canvas, left: number, baseline: number) => void;
  },
): Piece[] {
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  return Array.from({ length: count }, (_, index) => {
    const inLine = cells.flatMap((cell) => {
      const line = cell.lines[index];
      return line === undefined ? [] : [{ ...cell, line }];
    });
    const baseline = Math.max(...inLine.map(({ line }) => line.baseline));
    const below = Math.max(...inLine.map(({ line }) => line.height - line.baseline));
    return {
      gap: index === 0 ? options.gap : 0,
      height: baseline + below,
      keepsWithNext: isTiedToNext(index, count) || (options.keepsWithNext ?? false),
      draw: (canvas: Canvas, left: number, top: number) => {
        if (index === 0) options.marker?.(canvas, left, top + baseline);
        for (const cell of inLine)
          drawLine(canvas, cell.line, cell.tag, left + cell.left, top + baseline - cell.line.baseline);
      },
    };
  });
}

export function drawLine(canvas: Canvas, line: SetLine, tag: Tag | null, left: number, top: number): void {
  if (tag === null) line.draw(canvas, left, top);
  else
    canvas.tagged(tag, () => {
      line.draw(canvas, left, top);
    });
}

/** The height of pieces in a stack, without the first one's gap. */
export function stackHeight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.gap), 0);
}

/** Draws pieces below each other and gives the y below the last. */
export function drawStack(canvas: Canvas, pieces: readonly Piece[], left: number, top: number): number {
  let y = top;
  pieces.forEach((piece, index) => {
    if (index > 0) y += piece.gap;
    piece.draw(canvas, left, y);
    y += piece.height;
  });
  return y;
}

/** No line of a paragraph stands alone at the foot or the head of a page. */
function isTiedToNext(index: number, count: number): boolean {
  return index < count - 1 && (index === 0 || index === count - 2);
}
