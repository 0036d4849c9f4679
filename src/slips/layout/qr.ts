import { encode } from 'uqr';
import type { PageSetup } from './page-setup.ts';
import type { Piece } from './piece.ts';
import type { Tag } from './tags.ts';
import { colours } from './theme.ts';

const QUIET_MODULES = 4;

/** `width` and `height` have the white border in them, `side` is the code alone. */
export type Code = Piece & { readonly width: number; readonly side: number };

/**
 * A QR code, error level M. The four white modules that readers need around it reach into the page's own margin at
 * the left, so that the code stands flush with the text.
 */
export function qrPiece(text: string, tag: Tag, { qrModule }: PageSetup): Code {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const quiet = QUIET_MODULES * qrModule;
  const side = size * qrModule;
  const dark = data.flatMap((cells, row) =>
    cells.flatMap((isDark, column) => (isDark ? [{ x: column, y: row }] : [])),
  );
  return {
    gap: 0,
    side,
    width: side + quiet,
    height: side + quiet,
    keepsWithNext: false,
    draw: (canvas, left, top) => {
      const place = (cell: number, origin: number): number => origin + cell * qrModule;
      canvas.tagged(tag, () => {
        canvas.squares(
          dark.map(({ x, y }) => ({ x: place(x, left), y: place(y, top) })),
          qrModule,
          colours.black,
        );
      });
    },
  };
}
