import { vi } from 'vitest';
import { Canvas } from '../../../src/slips/layout/canvas.ts';
import { pageSetups } from '../../../src/slips/layout/page-setup.ts';
import { Tag } from '../../../src/slips/layout/tags.ts';
import type { Paper } from '../../../src/domain/papers.ts';

/** A box drawn around a section, in points from the page's top left corner. */
export type DrawnBox = { page: number; xMin: number; yMin: number; xMax: number; yMax: number };

/** What a slip was drawn as: its boxes, and the texts of its structure in reading order. */
export type Drawn = { boxes: DrawnBox[]; texts: string[]; headings: string[] };

/** Smaller ones are boxes to tick and points of lists. */
const leastBoxWidth = 40;

/** Watches while a slip is drawn: what a PDF shows can then be held against what was meant. */
export async function watchDrawing(paper: Paper, render: () => Promise<Uint8Array>): Promise<Drawn> {
  const { unit } = pageSetups[paper];
  const canvases: Canvas[] = [];
  const boxes: DrawnBox[] = [];
  const tags: Tag[] = [];
  const pageOf = (canvas: Canvas): number => {
    if (!canvases.includes(canvas)) canvases.push(canvas);
    return canvases.indexOf(canvas) + 1;
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its canvas below
  const { box, line } = Canvas.prototype;
  const lines = vi.spyOn(Canvas.prototype, 'line').mockImplementation(function (this: Canvas, ...args) {
    pageOf(this);
    line.apply(this, args);
  });
  const drawn = vi.spyOn(Canvas.prototype, 'box').mockImplementation(function (this: Canvas, ...args) {
    const [x, y, width, height] = args.map((value) => (typeof value === 'number' ? value * unit : 0));
    if (x !== undefined && y !== undefined && width !== undefined && height !== undefined)
      if (width > leastBoxWidth)
        boxes.push({ page: pageOf(this), xMin: x, yMin: y, xMax: x + width, yMax: y + height });
    box.apply(this, args);
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its tag below
  const { add } = Tag.prototype;
  const added = vi.spyOn(Tag.prototype, 'add').mockImplementation(function (this: Tag, ...args) {
    const tag = add.apply(this, args);
    tags.push(tag);
    return tag;
  });
  try {
    await render();
  } finally {
    for (const spy of [lines, drawn, added]) spy.mockRestore();
  }
  const shown = tags.filter(
    ({ type, text, children }) =>
      type !== 'Figure' && text !== null && children.some((c) => !(c instanceof Tag)),
  );
  const textOf = ({ text }: Tag): string => text ?? '';
  return {
    boxes,
    texts: shown.map(textOf),
    headings: shown.filter(({ type }) => type === 'H2').map(textOf),
  };
}
