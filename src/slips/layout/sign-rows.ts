import { setParagraph } from './paragraph.ts';
import type { SetLine, Span } from './paragraph.ts';
import { drawLine, drawStack, paragraph, stackHeight } from './piece.ts';
import type { Column, Piece } from './piece.ts';
import type { Code } from './qr.ts';
import type { Tag } from './tags.ts';
import { colours } from './theme.ts';

const SIGN_HEIGHT = 36;
const SIGN_GAP = 14;
const LABEL_HEIGHT = 13;

type Texts = readonly { readonly span: Span; readonly tag: Tag }[];

/** Lines to sign and stamp on, side by side, the code at the left. */
export function signRow(column: Column, code: Code, labels: Texts): Piece[] {
  const lineWidth = (column.width - code.width - 2 * SIGN_GAP) / 2;
  const texts = labels.map(({ span, tag }, index) => ({
    lines: setParagraph(column.fonts, [span], { width: lineWidth }),
    left: column.width - lineWidth - index * (lineWidth + SIGN_GAP),
    tag,
  }));
  const labelHeight = Math.max(LABEL_HEIGHT, ...texts.map(({ lines }) => heightOf(lines) + 1));
  return [
    {
      gap: 0,
      height: Math.max(code.height, SIGN_HEIGHT + labelHeight),
      keepsWithNext: false,
      draw: (canvas, left, top) => {
        for (const { lines, left: offset, tag } of texts) {
          const y = top + SIGN_HEIGHT;
          canvas.line(left + offset, y, left + offset + lineWidth, y, colours.signLine, 0.8);
          let lineTop = y + 1;
          for (const line of lines) {
            drawLine(canvas, line, tag, left + offset, lineTop);
            lineTop += line.height;
          }
        }
        code.draw(canvas, left, top);
      },
    },
  ];
}

/** The same one below the other, for a narrow column: the lines, then the code in the middle. */
export function signStack(column: Column, code: Code, labels: Texts): Piece[] {
  const signs = labels.flatMap(({ span, tag }) =>
    paragraph(column, [span], tag).map((piece, index): Piece =>
      index > 0
        ? piece
        : {
            ...piece,
            height: piece.height + SIGN_HEIGHT,
            keepsWithNext: true,
            draw: (canvas, left, top) => {
              const y = top + SIGN_HEIGHT;
              canvas.line(left, y, left + column.width, y, colours.signLine, 0.8);
              piece.draw(canvas, left, y + 1);
            },
          },
    ),
  );
  return [...signs, centred(column, code, SIGN_GAP)];
}

/** A code at the left with what it leads to beside it; in a narrow column below it. */
export function linkPieces(column: Column, code: Code, texts: Texts, isStacked: boolean): Piece[] {
  if (isStacked)
    return [
      { ...centred(column, code, 0), keepsWithNext: true },
      ...texts.flatMap(({ span, tag }, index) =>
        paragraph(column, [span], tag, {
          align: 'centre',
          keepsWithNext: index < texts.length - 1,
        }),
      ),
    ];
  const width = column.width - code.width - SIGN_GAP;
  const set = texts.map(({ span, tag }) => ({
    lines: setParagraph(column.fonts, [span], { width }),
    tag,
  }));
  return [
    {
      gap: 0,
      height: Math.max(code.height, heightOf(set.flatMap(({ lines }) => lines))),
      keepsWithNext: false,
      draw: (canvas, left, top) => {
        let y = top;
        for (const { lines, tag } of set)
          for (const line of lines) {
            drawLine(canvas, line, tag, left + code.width + SIGN_GAP, y);
            y += line.height;
          }
        code.draw(canvas, left, top);
      },
    },
  ];
}

/** Small print with a code at its left; on a roll the code stands above it. */
export function besideCode(
  column: Column,
  code: Code,
  print: (column: Column) => Piece[],
  isStacked: boolean,
): Piece[] {
  if (isStacked) return [{ ...centred(column, code, 0), keepsWithNext: true }, ...print(column)];
  const pieces = print({ ...column, width: column.width - code.width - SIGN_GAP });
  return [
    {
      gap: 0,
      height: Math.max(code.height, stackHeight(pieces)),
      keepsWithNext: false,
      draw: (canvas, left, top) => {
        drawStack(canvas, pieces, left + code.width + SIGN_GAP, top);
        code.draw(canvas, left, top);
      },
    },
  ];
}

/** A code in the middle of the column: readers need its white border on both sides. */
function centred(column: Column, code: Code, gap: number): Piece {
  return {
    gap,
    height: code.height,
    keepsWithNext: false,
    draw: (canvas, left, top) => {
      code.draw(canvas, left + (column.width - code.side) / 2, top);
    },
  };
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}
