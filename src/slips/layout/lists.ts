import { withoutIsolates } from '../shaping/isolates.ts';
import type { Canvas } from './canvas.ts';
import { setParagraph } from './paragraph.ts';
import type { Span } from './paragraph.ts';
import { drawLine, paragraph, row } from './piece.ts';
import type { Column, Piece } from './piece.ts';
import type { Tag } from './tags.ts';
import { colours, sizes } from './theme.ts';

/** The share of a column that labels take, and the least they need. */
const LABEL_SHARE = 0.24;
const LEAST_LABEL_WIDTH = 82;
const LABEL_GAP = 8;
/** Room to write in by hand, where the line stands below its label. */
const WRITING_HEIGHT = 16;
/** Values in a column narrower than this stand below their labels instead. */
const LEAST_VALUE_WIDTH = 130;
const BULLET_INDENT = 15;
/** A value up to this many lines is not parted from its label by a page break. */
const MOST_KEPT_LINES = 6;

export type KeyValue = {
  readonly label: string;
  /** One entry per line or paragraph of the value. */
  readonly values: readonly (readonly Span[])[];
};

/** Labels at the right, values beside them; long values go on below each other. */
export function keyValueRows(column: Column, rows: readonly KeyValue[], parent: Tag, gap = 3): Piece[] {
  const list = parent.add('L');
  const labelWidth = Math.max(LEAST_LABEL_WIDTH, column.width * LABEL_SHARE);
  const valueWidth = column.width - labelWidth - LABEL_GAP;
  if (valueWidth < LEAST_VALUE_WIDTH) return keyAboveValue(column, rows, list, gap);
  return rows.flatMap(({ label, values }, index) => {
    const labelLines = setParagraph(
      column.fonts,
      [{ text: label, colour: colours.inkSoft, size: sizes.text - 0.6 }],
      {
        width: labelWidth,
      },
    );
    const item = list.add('LI');
    const labelTag = item.add('P', label);
    const pieces = values.flatMap((spans, valueIndex) =>
      row(
        [
          ...(valueIndex === 0
            ? [{ lines: labelLines, left: column.width - labelWidth, tag: labelTag }]
            : []),
          {
            lines: setParagraph(column.fonts, spans.map(asValue), { width: valueWidth }),
            left: 0,
            tag: item.add('LBody', plainText(spans)),
          },
        ],
        { gap: index > 0 && valueIndex === 0 ? gap : 0 },
      ),
    );
    return pieces.length > MOST_KEPT_LINES ? pieces : pieces.map(tiedToNextButLast);
  });
}

/** For a narrow column: each value below its label. */
function keyAboveValue(column: Column, rows: readonly KeyValue[], list: Tag, gap: number): Piece[] {
  return rows.flatMap(({ label, values }, index) => {
    const item = list.add('LI');
    const look = { colour: colours.inkSoft, size: sizes.small };
    const pieces = [
      ...paragraph(column, [{ ...look, text: label }], item.add('P', label), {
        gap: index === 0 ? 0 : gap + 1,
        leading: 1.35,
        keepsWithNext: true,
      }),
      ...values.flatMap((spans) =>
        paragraph(column, spans.map(asValue), item.add('LBody', plainText(spans)), { leading: 1.4 }),
      ),
    ];
    return pieces.length > MOST_KEPT_LINES ? pieces : pieces.map(tiedToNextButLast);
  });
}

export type Marker = 'dot' | 'tick' | 'box';

export type ListItem = {
  readonly spans: readonly Span[];
  readonly note?: readonly Span[];
};

/** A list with a mark before each item: a dot, a tick for what is done, an empty box to tick by pen. */
export function bulletList(
  column: Column,
  items: readonly ListItem[],
  marker: Marker,
  parent: Tag,
  gap = 2,
): Piece[] {
  const list = parent.add('L');
  const indent = marker === 'dot' ? BULLET_INDENT - 3 : BULLET_INDENT + 2;
  const width = column.width - indent;
  return items.flatMap((item, index) => {
    const element = list.add('LI');
    const set = (spans: readonly Span[]): Parameters<typeof row>[0] => [
      {
        lines: setParagraph(column.fonts, spans, { width }),
        left: 0,
        tag: element.add('LBody', plainText(spans)),
      },
    ];
    const hasNote = item.note !== undefined;
    return [
      ...row(set(item.spans), {
        gap: index === 0 ? 0 : gap,
        keepsWithNext: hasNote,
        marker: (canvas, left, baseline) => {
          drawMarker(canvas, marker, left + column.width, baseline);
        },
      }),
      ...(item.note === undefined ? [] : row(set(item.note), { gap: 0 })),
    ];
  });
}

/** A label and a line to write on, for each; the label keeps to the right third, in a narrow column above its line. */
export function blankLines(column: Column, labels: readonly string[], parent: Tag): Piece[] {
  const list = parent.add('L');
  const isStacked = column.width < LEAST_LABEL_WIDTH + LABEL_GAP + LEAST_VALUE_WIDTH;
  const labelWidth = isStacked ? column.width : column.width / 3;
  const lineWidth = isStacked ? column.width : column.width - labelWidth - LABEL_GAP;
  return labels.map((label, index) => {
    const lines = setParagraph(column.fonts, [{ text: label, colour: colours.inkSoft }], {
      width: labelWidth,
    });
    const tag = list.add('LI').add('LBody', label);
    const height = lines.reduce((sum, line) => sum + line.height, 0) + (isStacked ? WRITING_HEIGHT : 0);
    return {
      gap: index === 0 ? 4 : 9,
      height,
      keepsWithNext: false,
      draw: (canvas, left, top) => {
        let y = top;
        for (const line of lines) {
          drawLine(canvas, line, tag, left + column.width - labelWidth, y);
          y += line.height;
        }
        canvas.line(left, top + height, left + lineWidth, top + height, colours.signLine, 0.8);
      },
    };
  });
}

/** `right` is the column's right edge. */
function drawMarker(canvas: Canvas, marker: Marker, right: number, baseline: number): void {
  const middle = baseline - sizes.text * 0.28;
  if (marker === 'dot') canvas.disc(right - 3, middle, 1.7, colours.accent);
  else if (marker === 'box')
    canvas.box(right - 9.5, middle - 4.6, 9.2, 9.2, { stroke: colours.inkMid, lineWidth: 0.9, radius: 2 });
  else
    canvas.polyline(
      [
        { x: right - 9.5, y: middle + 0.4, width: 1.4 },
        { x: right - 6.6, y: middle + 3.2, width: 1.4 },
        { x: right - 1.4, y: middle - 3.2, width: 1.4 },
      ],
      colours.accent,
    );
}

function tiedToNextButLast(piece: Piece, index: number, all: readonly Piece[]): Piece {
  return { ...piece, keepsWithNext: index < all.length - 1 };
}

function asValue(span: Span): Span {
  return { weight: 'medium', ...span };
}

function plainText(spans: readonly Span[]): string {
  return withoutIsolates(spans.map((span) => span.text).join(''));
}
