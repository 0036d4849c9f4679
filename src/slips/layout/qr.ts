import { encode } from 'uqr';
import type { Piece } from './piece.ts';
import type { Tag } from './tags.ts';
import { colours } from './theme.ts';

/** 0.6 mm: more than the four dots that a 203 dpi printer needs for a module. */
const MODULE = 1.7;
const QUIET_MODULES = 4;

/**
 * A QR code, error level M. The four white modules that readers need around it reach into the page's own margin at
 * the left, so that the code stands flush with the text.
 */
export function qrPiece(text: string, tag: Tag): Piece & { readonly width: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const quiet = QUIET_MODULES * MODULE;
  const side = size * MODULE;
  const dark = data.flatMap((cells, row) =>
    cells.flatMap((isDark, column) => (isDark ? [{ x: column, y: row }] : [])),
  );
  return {
    gap: 0,
    width: side + quiet,
    height: side + quiet,
    keepsWithNext: false,
    draw: (canvas, left, top) => {
      const place = (cell: number, origin: number): number => origin + cell * MODULE;
      canvas.tagged(tag, () => {
        canvas.squares(
          dark.map(({ x, y }) => ({ x: place(x, left), y: place(y, top) })),
          MODULE,
          colours.black,
        );
      });
    },
  };
}
