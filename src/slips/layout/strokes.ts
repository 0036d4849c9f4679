import type { StrokePoint } from '../content.ts';
import type { Column, Piece } from './piece.ts';
import type { Tag } from './tags.ts';
import { colours } from './theme.ts';

const MAX_HEIGHT = 60;

/** A signature as it was drawn, pressure as width, fitted into the column with the pad's own proportions. */
export function strokesPiece(
  column: Column,
  strokes: readonly (readonly StrokePoint[])[],
  pad: { width: number; height: number },
  tag: Tag,
): Piece {
  const scale = Math.min(column.width / pad.width, MAX_HEIGHT / pad.height);
  const inset = (column.width - pad.width * scale) / 2;
  const inside = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  return {
    gap: 0,
    height: pad.height * scale,
    keepsWithNext: true,
    draw: (canvas, left, top) => {
      canvas.tagged(tag, () => {
        for (const stroke of strokes)
          canvas.polyline(
            stroke.map((point) => ({
              x: left + inset + inside(point.x, pad.width) * scale,
              y: top + inside(point.y, pad.height) * scale,
              width: 0.7 + 1.1 * inside(point.pressure, 1),
            })),
            colours.ink,
          );
      });
    },
  };
}
