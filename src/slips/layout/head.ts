import { m } from '../../text/index.ts';
import type { SlipKind } from '../../domain/slip-kinds.ts';
import type { SlipHeader } from '../content.ts';
import { isolate, ltrValue, withoutIsolates } from '../shaping/isolates.ts';
import { IN_ARABIC, instantDayTexts, kindText, numberText } from '../words.ts';
import type { Canvas, Fonts } from './canvas.ts';
import type { PageSetup } from './page-setup.ts';
import type { Align, Span } from './paragraph.ts';
import { PICTURE, printedSize } from './picture.ts';
import type { Letterhead } from './picture.ts';
import { drawStack, paragraph } from './piece.ts';
import type { Piece } from './piece.ts';
import type { Tag } from './tags.ts';
import { colours, sizes } from './theme.ts';

const END_WIDTH = 126;
const SHORT_END_WIDTH = 156;
const COLUMN_GAP = 14;
/** Type has its own room above it: the margin is measured to the letters. */
const ROOM_ABOVE = 4;
const PICTURE_GAP = 10;

/** What the head of a slip says, and where it is drawn. */
export type HeadContent = SlipHeader & { readonly kind: SlipKind };
type Place = { readonly canvas: Canvas; readonly fonts: Fonts; readonly setup: PageSetup };
type Line = { readonly span: Span; readonly leading?: number };

const soft = { size: sizes.small, colour: colours.inkSoft } as const;

/** The head of the first page: who issues, what, its number and day. Gives the y below it. */
export function drawFullHead(
  place: Place,
  header: HeadContent,
  { root, letterhead }: { root: Tag; letterhead: Letterhead | null },
): number {
  const { canvas, fonts, setup } = place;
  const set = (width: number, align: Align, lines: readonly Line[]): Piece[] =>
    lines.flatMap(({ span, leading }) =>
      paragraph({ fonts, width }, [span], root.add('P', withoutIsolates(span.text)), {
        align,
        ...(leading === undefined ? {} : { leading }),
      }),
    );
  const left = setup.marginX;
  const width = setup.width - 2 * left;
  const picture = letterhead === null ? null : pictureTag(letterhead, header, { setup, root });
  const isAbove = picture !== null && (setup.isRoll || picture.isAcross);
  if (isAbove) picture.draw(canvas, left + (width - picture.width) / 2, setup.marginTop);
  const top = isAbove ? setup.marginTop + picture.height + 2 : setup.marginTop - ROOM_ABOVE;
  if (setup.isRoll) {
    const issuer = set(width, 'centre', issuerLines(header));
    const rule = drawStack(canvas, issuer, left, top) + 4;
    canvas.line(left, rule, left + width, rule, colours.accent, 1.2);
    return drawStack(canvas, set(width, 'centre', slipLines(header)), left, rule + 4) + 6;
  }
  const beside = picture === null || isAbove ? 0 : picture.width + PICTURE_GAP;
  if (picture !== null && !isAbove) picture.draw(canvas, left + width - picture.width, setup.marginTop);
  const issuer = set(width - END_WIDTH - COLUMN_GAP - beside, 'start', issuerLines(header));
  const slip = set(END_WIDTH, 'end', slipLines(header));
  const bottom = Math.max(
    picture === null || isAbove ? 0 : setup.marginTop + picture.height,
    drawStack(canvas, issuer, left + END_WIDTH + COLUMN_GAP, top),
    drawStack(canvas, slip, left, top),
  );
  canvas.line(left, bottom + 7, left + width, bottom + 7, colours.accent, 1.5);
  return bottom + 16;
}

/** The picture, first in reading order: what it is called is the association's name. */
function pictureTag(
  letterhead: Letterhead,
  { associationName }: HeadContent,
  { setup, root }: { setup: PageSetup; root: Tag },
): { width: number; height: number; isAcross: boolean; draw(canvas: Canvas, x: number, y: number): void } {
  const size = printedSize(letterhead, setup);
  const tag = root.add('Figure', m.slip_letterhead_alt({ name: associationName }, IN_ARABIC));
  return {
    ...size,
    draw: (canvas, x, y) => {
      canvas.tagged(tag, () => {
        canvas.picture(PICTURE, x, y, size.width, size.height);
      });
    },
  };
}

function issuerLines(header: HeadContent): Line[] {
  const { associationName, registrationNumber, deskName } = header;
  const look = { size: sizes.association, weight: 'bold', colour: colours.accentDeep } as const;
  return [
    { span: { ...look, text: isolate(associationName) }, leading: 1.45 },
    ...(registrationNumber === null
      ? []
      : [{ span: { ...soft, text: registrationText(registrationNumber) } }]),
    { span: { ...soft, text: isolate(deskName) } },
  ];
}

function slipLines(header: HeadContent): Line[] {
  const { hijri, gregorian } = instantDayTexts(header.issuedAt, header.digits);
  const copy = { size: sizes.small, weight: 'bold', colour: colours.red } as const;
  return [
    { span: { ...soft, text: kindText(header.kind) } },
    { span: { text: ltrValue(header.serial), size: sizes.large, weight: 'bold' }, leading: 1.4 },
    { span: { ...soft, text: hijri } },
    { span: { ...soft, text: gregorian } },
    ...(header.copyNumber === 0 ? [] : [{ span: { ...copy, text: copyText(header) } }]),
  ];
}

/** On the pages after the first: whose slip it is and which, for a page that is found alone. */
export function drawShortHead({ canvas, fonts, setup }: Place, header: HeadContent): number {
  const copy = header.copyNumber === 0 ? '' : ` ${copyText(header)}`;
  const issuer: Span[] = [
    {
      text: isolate(header.associationName),
      size: sizes.small,
      weight: 'bold',
      colour: colours.accentDeep,
    },
  ];
  const slip: Span[] = [
    { text: `${kindText(header.kind)} `, size: sizes.small, colour: colours.inkSoft },
    { text: ltrValue(header.serial), size: sizes.small, weight: 'bold' },
    { text: copy, size: sizes.small, weight: 'bold', colour: colours.red },
  ];
  const left = setup.marginX;
  const width = setup.width - 2 * left;
  const top = setup.marginTop - ROOM_ABOVE;
  const rule = (y: number): number => {
    canvas.line(left, y + 4, left + width, y + 4, colours.accent, 0.9);
    return y + 14;
  };
  if (setup.isRoll)
    return rule(
      drawStack(
        canvas,
        [issuer, slip].flatMap((spans) => paragraph({ fonts, width }, spans, null, { align: 'centre' })),
        left,
        top,
      ),
    );
  const start = paragraph({ fonts, width: width - SHORT_END_WIDTH - COLUMN_GAP }, issuer, null);
  const end = paragraph({ fonts, width: SHORT_END_WIDTH }, slip, null, { align: 'end' });
  return rule(
    Math.max(
      drawStack(canvas, start, left + SHORT_END_WIDTH + COLUMN_GAP, top),
      drawStack(canvas, end, left, top),
    ),
  );
}

function copyText({ copyNumber, digits }: HeadContent): string {
  return m.slip_copy({ number: numberText(copyNumber, digits) }, IN_ARABIC);
}

function registrationText(number: string): string {
  return m.slip_registration_number({ number: ltrValue(number) }, IN_ARABIC);
}
