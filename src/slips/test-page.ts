import type { Paper } from '../domain/papers.ts';
import { m } from '../text/index.ts';
import type { Canvas } from './layout/canvas.ts';
import { bulletList, keyValueRows } from './layout/lists.ts';
import { drawStack, paragraph } from './layout/piece.ts';
import type { Piece } from './layout/piece.ts';
import { pageSetups } from './layout/page-setup.ts';
import { SlipFile } from './layout/slip-file.ts';
import type { PressFonts } from './layout/slip-file.ts';
import { colours, sizes } from './layout/theme.ts';
import { isolate, ltrValue } from './shaping/isolates.ts';
import { IN_ARABIC, dayTexts } from './words.ts';

/** What a printer's test page says of itself. */
export type TestPageContent = {
  readonly deskName: string;
  /** Null: the system's default printer. */
  readonly printerName: string | null;
  readonly paper: Paper;
  /** An ISO instant. */
  readonly printedAt: string;
  /** 'YYYY-MM-DD' in Riyadh. */
  readonly printedOn: string;
};

const frameShare = 0.5;
const cornerLength = 14;
const BLOCK_GAP = 12;
const digits = '٠١٢٣٤٥٦٧٨٩  0123456789';

/**
 * A page to judge a printer by: a frame halfway into the margin that is closed on all four sides when nothing is
 * cut off, Arabic with its marks, both rows of digits, and which printer and paper were meant.
 */
export async function renderTestPage(fonts: PressFonts, content: TestPageContent): Promise<Uint8Array> {
  const setup = pageSetups[content.paper];
  const file = await SlipFile.create(fonts, setup);
  const canvas = file.addPage();
  const column = { fonts: file.fonts, width: setup.width - 2 * setup.marginX - 2 * inset(setup.marginX) };
  const left = setup.marginX + inset(setup.marginX);
  const text = (written: string, size: number, gap: number): Piece[] =>
    paragraph(column, [{ text: written, size }], file.root.add('P', written), { gap });
  const title = m.printing_page_title({}, IN_ARABIC);
  const { hijri, gregorian } = dayTexts(content.printedOn);
  const fact = (label: string, ...values: string[]) => ({
    label,
    values: values.map((value) => [{ text: value }]),
  });
  const head = [
    ...paragraph(column, [{ text: title, size: sizes.title, weight: 'bold' }], file.root.add('H1', title)),
    ...text(m.printing_page_marks({}, IN_ARABIC), sizes.agency, 6),
    ...text(digits, sizes.large, 6),
  ];
  const facts = keyValueRows(
    column,
    [
      fact(
        m.printing_page_printer({}, IN_ARABIC),
        content.printerName === null ? m.printing_page_default({}, IN_ARABIC) : ltrValue(content.printerName),
      ),
      fact(m.printing_page_paper({}, IN_ARABIC), paperName(content.paper)),
      fact(m.printing_page_desk({}, IN_ARABIC), isolate(content.deskName)),
      fact(m.printing_page_date({}, IN_ARABIC), hijri, gregorian),
    ],
    file.root,
    4,
  );
  const looks = bulletList(
    column,
    [
      m.printing_page_look_frame({}, IN_ARABIC),
      m.printing_page_look_letters({}, IN_ARABIC),
      m.printing_page_look_paper({}, IN_ARABIC),
    ].map((line) => ({ spans: [{ text: line }] })),
    'box',
    file.root,
    4,
  );
  let end = setup.marginTop + inset(setup.marginTop);
  for (const pieces of [head, facts, looks]) end = drawStack(canvas, pieces, left, end) + BLOCK_GAP;
  const bottom = setup.isRoll ? end + 2 * setup.marginBottom : setup.height;
  if (setup.isRoll) canvas.cutAt(bottom);
  drawFrame(canvas, {
    left: setup.marginX * frameShare,
    top: setup.marginTop * frameShare,
    right: setup.width - setup.marginX * frameShare,
    bottom: bottom - setup.marginBottom * frameShare,
  });
  return file.finish({ title, author: content.deskName, issuedAt: new Date(content.printedAt) });
}

function inset(margin: number): number {
  return margin * frameShare;
}

type Frame = { left: number; top: number; right: number; bottom: number };

/** Its corners are thick: one that is missing is seen from afar. */
function drawFrame(canvas: Canvas, { left, top, right, bottom }: Frame): void {
  canvas.box(left, top, right - left, bottom - top, { stroke: colours.black, lineWidth: 0.6 });
  for (const [x, inwards] of [
    [left, 1],
    [right, -1],
  ] as const)
    for (const [y, downwards] of [
      [top, 1],
      [bottom, -1],
    ] as const) {
      canvas.line(x, y, x + inwards * cornerLength, y, colours.black, 2.4);
      canvas.line(x, y, x, y + downwards * cornerLength, colours.black, 2.4);
    }
}

function paperName(paper: Paper): string {
  switch (paper) {
    case 'A5':
      return m.printing_paper_a5({}, IN_ARABIC);
    case 'A4':
      return m.printing_paper_a4({}, IN_ARABIC);
    case 'roll-80':
      return m.printing_paper_roll_80({}, IN_ARABIC);
  }
}
