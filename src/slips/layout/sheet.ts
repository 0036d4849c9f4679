import { m } from '../../text/index.ts';
import type { SlipKind } from '../../domain/slip-kinds.ts';
import type { SlipHeader } from '../content.ts';
import { isolate, isolateValues, ltrValue, withoutIsolates } from '../shaping/isolates.ts';
import { IN_ARABIC } from '../words.ts';
import { Flow } from './flow.ts';
import type { Section } from './flow.ts';
import { frameOn } from './frames.ts';
import type { FrameName } from './frames.ts';
import { slipFurniture } from './furniture.ts';
import type { Span } from './paragraph.ts';
import { paragraph } from './piece.ts';
import type { Column, Piece } from './piece.ts';
import { qrPiece } from './qr.ts';
import type { Code } from './qr.ts';
import { besideCode, linkPieces, signRow, signStack } from './sign-rows.ts';
import type { SlipFile } from './slip-file.ts';
import type { Tag } from './tags.ts';
import { colours, sizes } from './theme.ts';

const HEADING_GAP = 1.5;

/** Beside small print a code is smaller: a module of 0.45 mm, which a telephone still reads. */
const SMALL_CODE = 0.75;
const soft = { size: sizes.tiny, colour: colours.inkSoft } as const;

/** One slip being written, from top to bottom. */
export class Sheet {
  readonly root: Tag;
  readonly #file: SlipFile;
  readonly #flow: Flow;
  readonly #header: SlipHeader;

  constructor(file: SlipFile, header: SlipHeader & { readonly kind: SlipKind }) {
    this.root = file.root;
    this.#file = file;
    this.#header = header;
    this.#flow = new Flow(file, slipFurniture(file, header));
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
  box(
    frame: FrameName,
    heading: string | null,
    pieces: (column: Column, tag: Tag) => Piece[],
    gap = 8,
  ): void {
    this.#flow.add(this.#titled(frame, heading, pieces), gap);
  }

  /** Two boxes side by side, the first at the right. */
  boxes(...pair: readonly [TitledBox, TitledBox]): void {
    const [first, second] = pair.map(({ heading, pieces }) => this.#titled('plain', heading, pieces));
    if (first !== undefined && second !== undefined) this.#flow.addSideBySide(first, second, 8);
  }

  /** A box that holds one sentence. */
  notice(frame: FrameName, spans: readonly Span[]): void {
    this.box(frame, null, (column, tag) => paragraph(column, spans, tag.add('P', plainText(spans))));
  }

  /** A page on the association's site: its label and address, with a QR code of it. */
  link({ label, url }: PageLink): void {
    const code = this.#code(url);
    const look = { size: sizes.small } as const;
    const texts = [
      { ...look, text: isolateValues(label), weight: 'medium', colour: colours.accentText } as const,
      { ...look, text: ltrValue(url) },
    ].map((span) => ({ span, tag: this.root.add('P', withoutIsolates(span.text)) }));
    const { isRoll } = this.#file.setup;
    this.#flow.add(
      unframed((column) => linkPieces(column, code, texts, isRoll)),
      10,
    );
  }

  /** Lines to sign and stamp on, with the QR code of the serial. */
  signatures(labels: readonly [string, string]): void {
    const code = this.#code(this.#header.serial);
    const texts = labels.map((text) => ({
      span: { text, size: sizes.small, colour: colours.inkSoft },
      tag: this.root.add('P', text),
    }));
    const set = this.#file.setup.isRoll ? signStack : signRow;
    this.#flow.add(
      unframed((column) => set(column, code, texts)),
      10,
    );
  }

  #code(text: string, share = 1): Code {
    const alt = m.slip_qr_alt({ serial: text }, IN_ARABIC);
    const { setup } = this.#file;
    const qrModule = setup.isRoll ? setup.qrModule : setup.qrModule * share;
    return qrPiece(text, this.root.add('Figure', alt), { ...setup, qrModule });
  }

  /** The clauses carried out, at the foot of the last page; `notes` are lines of the same small print. */
  close(notes: readonly string[] = []): void {
    const { clauses, complaintLink } = this.#header;
    if (clauses.length + notes.length > 0 || complaintLink !== undefined)
      this.#flow.addAtFoot(
        unframed((column) => {
          const print = (beside: Column) => [
            ...(complaintLink === undefined ? [] : this.#linkLine(beside, complaintLink)),
            ...notes.flatMap((note) =>
              paragraph(beside, [{ text: note, ...soft }], this.root.add('P', note)),
            ),
            ...clauses.flatMap((clause) => this.#clauseLines(beside, clause)),
          ];
          if (complaintLink === undefined) return print(column);
          const { isRoll } = this.#file.setup;
          return besideCode(column, this.#code(complaintLink.url, SMALL_CODE), print, isRoll);
        }),
        // With the link it must not push a receipt of usual length onto a second page.
        complaintLink === undefined ? 10 : 4,
      );
    this.#flow.finish();
  }

  #linkLine(column: Column, { label, url }: PageLink): Piece[] {
    const spans: Span[] = [
      { text: `${isolateValues(label)}: `, ...soft, weight: 'medium', colour: colours.accentText },
      { text: ltrValue(url), ...soft },
    ];
    return paragraph(column, spans, this.root.add('P', plainText(spans)));
  }

  #clauseLines(column: Column, clause: SlipHeader['clauses'][number]): Piece[] {
    const spans: Span[] = [
      { text: `${m.slip_clause({}, IN_ARABIC)} `, ...soft },
      { text: isolate(clause.label), ...soft, weight: 'medium', colour: colours.accentText },
      { text: ` – ${isolateValues(clause.text)}`, ...soft },
    ];
    return paragraph(column, spans, this.root.add('P', plainText(spans)), { gap: 1 });
  }

  #titled(frame: FrameName, heading: string | null, pieces: (column: Column, tag: Tag) => Piece[]): Section {
    return {
      frame: frameOn(this.#file.setup, frame),
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

/** A page on the association's site. */
type PageLink = { readonly label: string; readonly url: string };

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
