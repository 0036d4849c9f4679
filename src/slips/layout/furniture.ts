import { m } from '../../text/index.ts';
import type { SlipKind } from '../../domain/slip-kinds.ts';
import type { SlipHeader } from '../content.ts';
import { isolate, ltrValue, withoutIsolates } from '../shaping/isolates.ts';
import { IN_ARABIC, instantDayTexts, kindText, numberText, phoneText } from '../words.ts';
import type { Canvas, Fonts } from './canvas.ts';
import type { PageFurniture } from './flow.ts';
import { FAINT } from './paper.ts';
import { setParagraph } from './paragraph.ts';
import type { Span } from './paragraph.ts';
import { drawStack, paragraph, stackHeight } from './piece.ts';
import type { Piece } from './piece.ts';
import type { Tag } from './tags.ts';
import { colours, page, sizes } from './theme.ts';

const left = page.marginX;
const width = page.width - 2 * page.marginX;
const END_WIDTH = 126;
const SHORT_END_WIDTH = 156;
const COLUMN_GAP = 14;
const PAGE_NUMBER_WIDTH = 64;
const WATERMARK_SIZE = 170;
const WATERMARK_DEGREES = 40;

/** Head, foot and watermark of a slip's pages. */
export function slipFurniture(
  fonts: Fonts,
  header: SlipHeader & { readonly kind: SlipKind },
  root: Tag,
): PageFurniture {
  const contact = footText(fonts, header);
  const footHeight = stackHeight(contact) + 6;
  const footTop = page.height - page.marginBottom - footHeight;
  return {
    footTop: footTop - 8,
    drawHead: (canvas, pageIndex) =>
      pageIndex === 0 ? drawFullHead(canvas, fonts, header, root) : drawShortHead(canvas, fonts, header),
    drawFoot: (canvas, pageIndex, pageCount) => {
      canvas.line(left, footTop, left + width, footTop, colours.lineSoft, 0.8);
      drawStack(canvas, contact, left + PAGE_NUMBER_WIDTH, footTop + 6);
      if (pageCount === 1) return;
      const text = m.slip_page_of(
        { page: numberText(pageIndex + 1), total: numberText(pageCount) },
        IN_ARABIC,
      );
      const number = paragraph({ fonts, width: PAGE_NUMBER_WIDTH }, [{ text, ...small }], null, {
        align: 'end',
      });
      drawStack(canvas, number, left, footTop + 6);
    },
    drawOver: (canvas) => {
      if (header.isSample) drawWatermark(canvas, fonts);
    },
  };
}

const small = { size: sizes.tiny, colour: colours.inkSoft } as const;

function drawFullHead(
  canvas: Canvas,
  fonts: Fonts,
  header: SlipHeader & { kind: SlipKind },
  root: Tag,
): number {
  const start = { fonts, width: width - END_WIDTH - COLUMN_GAP };
  const end = { fonts, width: END_WIDTH };
  const tagged = (column: typeof start, span: Span, align: 'start' | 'end', leading?: number): Piece[] =>
    paragraph(column, [span], root.add('P', withoutIsolates(span.text)), {
      align,
      ...(leading === undefined ? {} : { leading }),
    });
  const soft = { size: sizes.small, colour: colours.inkSoft };
  const name = { text: isolate(header.associationName), size: sizes.association, weight: 'bold' as const };
  const startPieces = [
    ...tagged(start, { ...name, colour: colours.accentDeep }, 'start', 1.45),
    ...(header.registrationNumber === null
      ? []
      : tagged(start, { text: registrationText(header.registrationNumber), ...soft }, 'start')),
    ...tagged(start, { text: isolate(header.deskName), ...soft }, 'start'),
  ];
  const { hijri, gregorian } = instantDayTexts(header.issuedAt);
  const endPieces = [
    ...tagged(end, { text: kindText(header.kind), ...soft }, 'end'),
    ...tagged(end, { text: ltrValue(header.serial), size: sizes.large, weight: 'bold' }, 'end', 1.4),
    ...tagged(end, { text: hijri, ...soft }, 'end', 1.5),
    ...tagged(end, { text: gregorian, ...soft }, 'end', 1.5),
    ...(header.copyNumber === 0
      ? []
      : tagged(
          end,
          { text: copyText(header.copyNumber), size: sizes.small, weight: 'bold', colour: colours.red },
          'end',
        )),
  ];
  const bottom = Math.max(
    drawStack(canvas, startPieces, left + END_WIDTH + COLUMN_GAP, page.marginTop - 4),
    drawStack(canvas, endPieces, left, page.marginTop - 4),
  );
  canvas.line(left, bottom + 7, left + width, bottom + 7, colours.accent, 1.5);
  return bottom + 16;
}

/** On the pages after the first: whose slip it is and which, for a page that is found alone. */
function drawShortHead(canvas: Canvas, fonts: Fonts, header: SlipHeader & { kind: SlipKind }): number {
  const copy = header.copyNumber === 0 ? '' : ` ${copyText(header.copyNumber)}`;
  const start = paragraph(
    { fonts, width: width - SHORT_END_WIDTH - COLUMN_GAP },
    [
      {
        text: isolate(header.associationName),
        size: sizes.small,
        weight: 'bold',
        colour: colours.accentDeep,
      },
    ],
    null,
  );
  const end = paragraph(
    { fonts, width: SHORT_END_WIDTH },
    [
      { text: `${kindText(header.kind)} `, size: sizes.small, colour: colours.inkSoft },
      { text: ltrValue(header.serial), size: sizes.small, weight: 'bold' },
      { text: copy, size: sizes.small, weight: 'bold', colour: colours.red },
    ],
    null,
    { align: 'end' },
  );
  const bottom = Math.max(
    drawStack(canvas, start, left + SHORT_END_WIDTH + COLUMN_GAP, page.marginTop - 4),
    drawStack(canvas, end, left, page.marginTop - 4),
  );
  canvas.line(left, bottom + 4, left + width, bottom + 4, colours.accent, 0.9);
  return bottom + 14;
}

function footText(fonts: Fonts, header: SlipHeader): Piece[] {
  const text =
    header.associationPhone === null
      ? m.slip_footer_contact_no_phone({}, IN_ARABIC)
      : m.slip_footer_contact({ phone: phoneText(header.associationPhone) }, IN_ARABIC);
  return paragraph({ fonts, width: width - PAGE_NUMBER_WIDTH }, [{ text, ...small }], null);
}

/** Painted, not written: a reader of the text finds the notice on the page instead of a word across it. */
function drawWatermark(canvas: Canvas, fonts: Fonts): void {
  const line = setParagraph(
    fonts,
    [{ text: m.slip_sample({}, IN_ARABIC), size: WATERMARK_SIZE, weight: 'bold' }],
    {
      width: page.height,
      align: 'centre',
    },
  )[0];
  line?.paint(canvas, {
    colour: colours.red,
    centreX: page.width / 2,
    centreY: page.height / 2,
    degrees: WATERMARK_DEGREES,
    graphicsState: FAINT,
  });
}

function copyText(copyNumber: number): string {
  return m.slip_copy({ number: numberText(copyNumber) }, IN_ARABIC);
}

function registrationText(number: string): string {
  return m.slip_registration_number({ number: ltrValue(number) }, IN_ARABIC);
}
