import { m } from '../../text/index.ts';
import { IN_ARABIC, numberText, phoneText } from '../words.ts';
import type { Canvas, Fonts } from './canvas.ts';
import type { PageFurniture } from './flow.ts';
import { drawFullHead, drawShortHead } from './head.ts';
import type { HeadContent } from './head.ts';
import type { PageSetup } from './page-setup.ts';
import { setParagraph } from './paragraph.ts';
import type { SetLine } from './paragraph.ts';
import { drawStack, paragraph, stackHeight } from './piece.ts';
import type { Piece } from './piece.ts';
import { FAINT } from './slip-file.ts';
import type { SlipFile } from './slip-file.ts';
import { colours, sizes } from './theme.ts';

const PAGE_NUMBER_WIDTH = 64;
const FOOT_GAP = 6;
const ROOM_ABOVE_FOOT = 8;
/** Across a sheet, as a share of its width; on a roll again and again. */
const WATERMARK_SHARE = 0.405;
const WATERMARK_DEGREES = 40;
const ROLL_WATERMARK_STEP = 240;
/** Below it the QR code may stand, which no line may cross. */
const ROLL_CLEAR_FOOT = 190;

const small = { size: sizes.tiny, colour: colours.inkSoft } as const;

/** Head, foot and watermark of a slip's pages. */
export function slipFurniture(
  { fonts, setup, root, letterhead }: SlipFile,
  header: HeadContent,
): PageFurniture {
  const left = setup.marginX;
  const width = setup.width - 2 * left;
  const contact = footText(fonts, header, setup.isRoll ? width : width - PAGE_NUMBER_WIDTH, setup);
  const pageNumber = (pageIndex: number, pageCount: number): Piece[] => {
    const text = m.slip_page_of(
      { page: numberText(pageIndex + 1, header.digits), total: numberText(pageCount, header.digits) },
      IN_ARABIC,
    );
    const column = { fonts, width: setup.isRoll ? width : PAGE_NUMBER_WIDTH };
    return paragraph(column, [{ text, ...small }], null, { align: setup.isRoll ? 'centre' : 'end' });
  };
  // On a roll the page's number stands below the contact, on a sheet beside it.
  const besideHeight = setup.isRoll ? stackHeight(pageNumber(0, 1)) : 0;
  const footTop = setup.height - setup.marginBottom - stackHeight(contact) - FOOT_GAP - besideHeight;
  return {
    textEnd: footTop - ROOM_ABOVE_FOOT,
    drawHead: (canvas, pageIndex) =>
      pageIndex === 0
        ? drawFullHead({ canvas, fonts, setup }, header, { root, letterhead })
        : drawShortHead({ canvas, fonts, setup }, header),
    drawFoot: (canvas, { pageIndex, pageCount, y }) => {
      const top = setup.isRoll ? y + ROOM_ABOVE_FOOT : footTop;
      canvas.line(left, top, left + width, top, colours.lineSoft, 0.8);
      const below = drawStack(
        canvas,
        contact,
        setup.isRoll ? left : left + PAGE_NUMBER_WIDTH,
        top + FOOT_GAP,
      );
      const number = pageCount === 1 ? [] : pageNumber(pageIndex, pageCount);
      const end = drawStack(canvas, number, left, setup.isRoll ? below : top + FOOT_GAP);
      if (setup.isRoll) canvas.cutAt(end + setup.marginBottom);
    },
    drawOver: (canvas) => {
      if (header.isSample) drawWatermark(canvas, fonts, setup);
    },
  };
}

function footText(fonts: Fonts, header: HeadContent, width: number, { isRoll }: PageSetup): Piece[] {
  const text =
    header.associationPhone === null
      ? m.slip_footer_contact_no_phone({}, IN_ARABIC)
      : m.slip_footer_contact({ phone: phoneText(header.associationPhone) }, IN_ARABIC);
  return paragraph({ fonts, width }, [{ text, ...small }], null, { align: isRoll ? 'centre' : 'start' });
}

/** Painted, not written: a reader of the text finds the notice on the page instead of a word across it. */
function drawWatermark(canvas: Canvas, fonts: Fonts, setup: PageSetup): void {
  const word = {
    text: m.slip_sample({}, IN_ARABIC),
    size: setup.width * WATERMARK_SHARE,
    weight: 'bold' as const,
  };
  const line: SetLine | undefined = setParagraph(fonts, [word], { width: setup.height, align: 'centre' })[0];
  const room = setup.isRoll ? Math.max(ROLL_CLEAR_FOOT, canvas.end - ROLL_CLEAR_FOOT) : canvas.end;
  const count = setup.isRoll ? Math.max(1, Math.round(room / ROLL_WATERMARK_STEP)) : 1;
  for (let index = 0; index < count; index += 1)
    line?.paint(canvas, {
      colour: colours.red,
      centreX: setup.width / 2,
      centreY: (room / count) * (index + 0.5),
      degrees: WATERMARK_DEGREES,
      graphicsState: FAINT,
    });
}
