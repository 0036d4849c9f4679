import { m } from '../../text/index.ts';
import type { SlipKind } from '../../domain/slip-kinds.ts';
import type { SlipHeader } from '../content.ts';
import { isolate, isolateValues, ltrValue, withoutIsolates } from '../shaping/isolates.ts';
import { IN_ARABIC } from '../words.ts';
import { Flow } from './flow.ts';
import type { Frame, Section } from './flow.ts';
import { slipFurniture } from './furniture.ts';
import type { Paper } from './paper.ts';
import { setParagraph } from './paragraph.ts';
import type { Span } from './paragraph.ts';
import { drawLine, paragraph } from './piece.ts';
import type { Column, Piece } from './piece.ts';
import { qrPiece } from './qr.ts';
import type { Tag } from './tags.ts';
import { colours, sizes } from './theme.ts';

/** The boxes that slips are made of. */
export const frames = {
  plain: { stroke: colours.line, lineWidth: 0.8, radius: 7, padX: 12, padY: 6 },
  key: { fill: colours.accentTint, stroke: colours.accent, lineWidth: 1.2, radius: 7, padX: 12, padY: 7 },
  notice: { fill: colours.goldTint, stroke: colours.gold, lineWidth: 0.8, radius: 7, padX: 12, padY: 6 },
  warning: { fill: colours.redTint, stroke: colours.red, lineWidth: 1, radius: 7, padX: 12, padY: 6 },
} as const satisfies Record<string, Frame>;

const SIGN_HEIGHT = 36;
const SIGN_GAP = 14;
const HEADING_GAP = 1.5;

/** One slip being written, from top to bottom. */
export class Sheet {
  readonly root: Tag;
  readonly #flow: Flow;
  readonly #header: SlipHeader;

  constructor(paper: Paper, header: SlipHeader & { readonly kind: SlipKind }) {
    this.root = paper.root;
    this.#header = header;
    this.#flow = new Flow(paper, slipFurniture(paper.fonts, header, paper.root));
  }

  /** The title and the sentence below it. */
  open(title: string, lead: readonly Span[]): void {
    const heading: Span = { text: title, size: sizes.title, weight: 'bold' };
    this.#flow.add(
      unframed((column) => [
        ...paragraph(column, [heading], this.root.add('H1', title), {
          leading: 1.45,
          keepsWithNext: lead.length > 0,
        }),
        ...(lead.length === 0 ? [] : paragraph(column, lead, this.root.add('P', plainText(lead)))),
      ]),
      0,
    );
  }

  /** A box with a heading that is repeated where the box goes on on the next page. */
  box(frame: Frame, heading: string | null, pieces: (column: Column, tag: Tag) => Piece[], gap = 8): void {
    this.#flow.add(this.#titled(frame, heading, pieces), gap);
  }

  /** Two boxes side by side, the first at the right. */
  boxes(...pair: readonly [TitledBox, TitledBox]): void {
    const [first, second] = pair.map(({ heading, pieces }) => this.#titled(frames.plain, heading, pieces));
    if (first !== undefined && second !== undefined) this.#flow.addSideBySide(first, second, 8);
  }

  /** A box that holds one sentence. */
  notice(frame: Frame, spans: readonly Span[]): void {
    this.box(frame, null, (column, tag) => paragraph(column, spans, tag.add('P', plainText(spans))));
  }

  /** A page on the association's site: its label and address, with a QR code of it at the left. */
  link({ label, url }: { readonly label: string; readonly url: string }): void {
    const alt = m.slip_qr_alt({ serial: url }, IN_ARABIC);
    const qr = qrPiece(url, this.root.add('Figure', alt));
    this.#flow.add(
      unframed((column) => {
        const width = column.width - qr.width - SIGN_GAP;
        const texts = [
          { text: label, look: { size: sizes.small, weight: 'medium', colour: colours.accentText } as const },
          { text: ltrValue(url), look: { size: sizes.small } as const },
        ].map(({ text, look }) => ({
          lines: setParagraph(column.fonts, [{ ...look, text: isolateValues(text) }], { width }),
          tag: this.root.add('P', withoutIsolates(text)),
        }));
        const textHeight = texts.flatMap(({ lines }) => lines).reduce((sum, { height }) => sum + height, 0);
        return [
          {
            gap: 0,
            height: Math.max(qr.height, textHeight),
            keepsWithNext: false,
            draw: (canvas, left, top) => {
              let y = top;
              for (const { lines, tag } of texts)
                for (const line of lines) {
                  drawLine(canvas, line, tag, left + qr.width + SIGN_GAP, y);
                  y += line.height;
                }
              qr.draw(canvas, left, top);
            },
          },
        ];
      }),
      10,
    );
  }

  /** Lines to sign and stamp on, with the QR code of the serial. */
  signatures(labels: readonly [string, string]): void {
    const alt = m.slip_qr_alt({ serial: this.#header.serial }, IN_ARABIC);
    const qr = qrPiece(this.#header.serial, this.root.add('Figure', alt));
    this.#flow.add(
      unframed((column) => {
        const lineWidth = (column.width - qr.width - 2 * SIGN_GAP) / 2;
        const texts = labels.map((label, index) => ({
          lines: setParagraph(column.fonts, [{ text: label, size: sizes.small, colour: colours.inkSoft }], {
            width: lineWidth,
          }),
          left: column.width - lineWidth - index * (lineWidth + SIGN_GAP),
          tag: this.root.add('P', label),
        }));
        return [
          {
            gap: 0,
            height: Math.max(qr.height, SIGN_HEIGHT + 13),
            keepsWithNext: false,
            draw: (canvas, left, top) => {
              for (const { lines, left: offset, tag } of texts) {
                const y = top + SIGN_HEIGHT;
                canvas.line(left + offset, y, left + offset + lineWidth, y, colours.signLine, 0.8);
                for (const line of lines.slice(0, 1)) drawLine(canvas, line, tag, left + offset, y + 1);
              }
              qr.draw(canvas, left, top);
            },
          },
        ];
      }),
      10,
    );
  }

  /** The clauses carried out, at the foot of the last page; `notes` are lines of the same small print. */
  close(notes: readonly string[] = []): void {
    const { clauses } = this.#header;
    const soft = { size: sizes.tiny, colour: colours.inkSoft };
    if (clauses.length + notes.length > 0)
      this.#flow.addAtFoot(
        unframed((column) => [
          ...notes.flatMap((note) => paragraph(column, [{ text: note, ...soft }], this.root.add('P', note))),
          ...clauses.flatMap((clause) => {
            const spans: Span[] = [
              { text: `${m.slip_clause({}, IN_ARABIC)} `, ...soft },
              { text: isolate(clause.label), ...soft, weight: 'medium', colour: colours.accentText },
              { text: ` – ${isolateValues(clause.text)}`, ...soft },
            ];
            return paragraph(column, spans, this.root.add('P', plainText(spans)), { gap: 1 });
          }),
        ]),
        10,
      );
    this.#flow.finish();
  }

  #titled(frame: Frame, heading: string | null, pieces: (column: Column, tag: Tag) => Piece[]): Section {
    return {
      frame,
      set: (column) => {
        const tag = this.root.add('Sect');
        const look = { size: sizes.small, weight: 'medium', colour: colours.accentText } as const;
        const set = (text: string, headingTag: Tag | null): Piece[] =>
          paragraph(column, [{ ...look, text }], headingTag, { leading: 1.65, keepsWithNext: true });
        return {
          heading: heading === null ? [] : set(heading, tag.add('H2', heading)),
          continuedHeading: heading === null ? [] : set(m.slip_continued({ heading }, IN_ARABIC), null),
          pieces: heading === null ? pieces(column, tag) : belowHeading(pieces(column, tag)),
        };
      },
    };
  }
}

export type TitledBox = {
  readonly heading: string;
  readonly pieces: (column: Column, tag: Tag) => Piece[];
};

function belowHeading(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, gap: piece.gap + HEADING_GAP } : piece));
}

function unframed(pieces: (column: Column) => Piece[]): Section {
  return { frame: null, set: (column) => ({ heading: [], continuedHeading: [], pieces: pieces(column) }) };
}

function plainText(spans: readonly Span[]): string {
  return withoutIsolates(spans.map((span) => span.text).join(''));
}
