import type { BoxStyle, Canvas } from './canvas.ts';
import { drawStack, stackHeight } from './piece.ts';
import type { Column, Piece } from './piece.ts';
import type { Colour } from './theme.ts';
import type { SlipFile } from './slip-file.ts';

/** A box around a section, with room between it and the text. */
export type Frame = {
  readonly padX: number;
  readonly padY: number;
  /** A line above the section instead of a box around it. */
  readonly rule?: Colour;
} & BoxStyle;

/** A section set for one width. */
export type SetSection = {
  readonly heading: readonly Piece[];
  /** The heading as it is repeated where the section goes on on the next page. */
  readonly continuedHeading: readonly Piece[];
  readonly pieces: readonly Piece[];
};

/** What belongs together under one heading, not yet bound to a width. */
export type Section = {
  readonly frame: Frame | null;
  set(column: Column): SetSection;
};

/** What stands at the head and foot of the pages. */
export type PageFurniture = {
  /** Draws the head of a page and gives the y below it. */
  drawHead(canvas: Canvas, pageIndex: number): number;
  /** The y that the text must not pass. */
  readonly textEnd: number;
  /** `y` is where the page's text ended. */
  drawFoot(canvas: Canvas, page: { pageIndex: number; pageCount: number; y: number }): void;
  /** Drawn over a finished page. */
  drawOver(canvas: Canvas): void;
};

const NO_FRAME: Frame = { padX: 0, padY: 0 };
const COLUMN_GAP = 10;
/** Sums of heights are not exact. */
const TOLERANCE = 0.01;
/** Side by side, boxes longer than this are harder to read than one below the other. */
const MOST_SIDE_BY_SIDE = 170;

/** Fills pages from top to bottom. */
export class Flow {
  readonly #file: SlipFile;
  readonly #furniture: PageFurniture;
  readonly #left: number;
  readonly #width: number;
  /** Where the text of each finished page ended. */
  readonly #ends: number[] = [];
  #canvas: Canvas;
  #y: number;
  #isFresh = true;
  /** The box above has an edge of its own: no rule is drawn right below it. */
  #isBelowBox = false;

  constructor(file: SlipFile, furniture: PageFurniture) {
    this.#file = file;
    this.#furniture = furniture;
    this.#left = file.setup.marginX;
    this.#width = file.setup.width - 2 * this.#left;
    this.#canvas = file.addPage();
    this.#y = furniture.drawHead(this.#canvas, 0);
  }

  /** Sets a section, over as many pages as it takes. */
  add(section: Section, gap: number): void {
    this.#flow(section.frame ?? NO_FRAME, this.#set(section, this.#width), gap);
  }

  /** Sets two sections side by side (the first at the right), or below each other when they are long. */
  addSideBySide(first: Section, second: Section, gap: number): void {
    const width = (this.#width - COLUMN_GAP) / 2;
    const pair = [first, second].map((section) => {
      const parts = this.#set(section, width);
      return { frame: section.frame ?? NO_FRAME, pieces: [...parts.heading, ...parts.pieces] };
    });
    const height = Math.max(...pair.map(({ frame, pieces }) => boxHeight(frame, pieces)));
    if (height > MOST_SIDE_BY_SIDE || this.#file.setup.isRoll) {
      this.add(first, gap);
      this.add(second, gap);
      return;
    }
    if (this.#gap(gap) + height > this.#room()) this.#newPage();
    const top = this.#y + this.#gap(gap);
    pair.forEach(({ frame, pieces }, index) => {
      const boxLeft = this.#left + (index === 0 ? width + COLUMN_GAP : 0);
      this.#drawBox(frame, pieces, { left: boxLeft, top, width, height });
    });
    this.#moveTo(top + height);
  }

  /** Sets a section at the foot of the last page if all of it fits there, else where the text ends. */
  addAtFoot(section: Section, gap: number): void {
    const parts = this.#set(section, this.#width);
    const height = boxHeight(section.frame ?? NO_FRAME, [...parts.heading, ...parts.pieces]);
    const spare = this.#file.setup.isRoll ? 0 : this.#room() - this.#gap(gap) - height;
    this.#flow(section.frame ?? NO_FRAME, parts, gap + Math.max(0, spare));
  }

  /** Draws the feet, now that the number of pages is known. */
  finish(): void {
    this.#ends.push(this.#y);
    this.#file.canvases.forEach((canvas, pageIndex, { length: pageCount }) => {
      this.#furniture.drawFoot(canvas, { pageIndex, pageCount, y: this.#ends[pageIndex] ?? 0 });
      this.#furniture.drawOver(canvas);
    });
  }

  #set(section: Section, width: number): SetSection {
    return section.set({ fonts: this.#file.fonts, width: width - 2 * (section.frame ?? NO_FRAME).padX });
  }

  #flow(frame: Frame, section: SetSection, gap: number): void {
    let rest = section.pieces;
    let heading = section.heading;
    while (rest.length > 0 || heading === section.heading) {
      const room = this.#room() - this.#gap(gap);
      const count = fittingCount(frame, heading, rest, room);
      const isParted = count < rest.length;
      const isSmall = boxHeight(frame, [...heading, ...rest]) <= this.#file.setup.mostMovedWhole;
      if (isParted && (count === 0 || isSmall) && !this.#isFresh) {
        this.#newPage();
        continue;
      }
      const pieces = [...heading, ...rest.slice(0, Math.max(1, count))];
      const top = this.#y + this.#gap(gap);
      const height = boxHeight(frame, pieces);
      this.#drawBox(frame, pieces, { left: this.#left, top, width: this.#width, height });
      this.#moveTo(top + height);
      rest = rest.slice(Math.max(1, count));
      if (rest.length === 0) return;
      heading = section.continuedHeading;
      this.#newPage();
    }
  }

  #drawBox(
    frame: Frame,
    pieces: readonly Piece[],
    box: { left: number; top: number; width: number; height: number },
  ): void {
    const { left, top, width, height } = box;
    if (frame.fill !== undefined || frame.stroke !== undefined)
      this.#canvas.box(left, top, width, height, frame);
    if (frame.rule !== undefined && !this.#isBelowBox && !this.#isFresh)
      this.#canvas.line(left, top, left + width, top, frame.rule, 0.8);
    drawStack(this.#canvas, pieces, left + frame.padX, top + frame.padY);
    this.#isBelowBox = frame.stroke !== undefined;
  }

  #room(): number {
    return this.#furniture.textEnd - this.#y;
  }

  #gap(gap: number): number {
    return this.#isFresh ? 0 : gap;
  }

  #moveTo(y: number): void {
    this.#y = y;
    this.#isFresh = false;
  }

  #newPage(): void {
    this.#ends.push(this.#y);
    this.#canvas = this.#file.addPage();
    this.#y = this.#furniture.drawHead(this.#canvas, this.#file.canvases.length - 1);
    this.#isFresh = true;
  }
}

/** How many pieces fit under the heading without parting what keeps together. */
function fittingCount(
  frame: Frame,
  heading: readonly Piece[],
  pieces: readonly Piece[],
  room: number,
): number {
  let count = 0;
  for (let candidate = 1; candidate <= pieces.length; candidate += 1) {
    if (boxHeight(frame, [...heading, ...pieces.slice(0, candidate)]) > room + TOLERANCE) break;
    if (candidate === pieces.length || pieces[candidate - 1]?.keepsWithNext === false) count = candidate;
  }
  return count;
}

function boxHeight(frame: Frame, pieces: readonly Piece[]): number {
  return stackHeight(pieces) + 2 * frame.padY;
}
