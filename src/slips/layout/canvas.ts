import type { PDFPage } from 'pdf-lib';
import type { CidFont } from '../shaping/cid-font.ts';
import type { Cell } from '../shaping/run-ink.ts';
import type { PageSetup } from './page-setup.ts';
import type { Tag } from './tags.ts';
import { colours } from './theme.ts';
import type { Colour } from './theme.ts';

export type Weight = 'regular' | 'medium' | 'bold';
export type Fonts = Readonly<Record<Weight, CidFont>>;

export type BoxStyle = {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly lineWidth?: number;
  readonly radius?: number;
};

/** How far a circle's Bézier handles reach, as a share of its radius. */
const CIRCLE = 0.5523;

/** The content of one page as PDF operators. Lengths in units of layout, y counted from the top of the page downwards. */
export class Canvas {
  readonly page: PDFPage;
  readonly #setup: PageSetup;
  readonly #height: number;
  #end: number;
  readonly #operators: string[] = [];
  #markedContents = 0;
  #isTagged = false;

  constructor(page: PDFPage, setup: PageSetup) {
    this.page = page;
    this.#setup = setup;
    this.#height = setup.height;
    this.#end = setup.height;
    this.cutAt(setup.height);
  }

  /** The paper's lower edge. */
  get end(): number {
    return this.#end;
  }

  /** Where the paper ends, as a roll does below its text. */
  cutAt(y: number): void {
    this.#end = Math.min(y, this.#height);
    this.page.setSize(this.#setup.width * this.#setup.unit, this.#end * this.#setup.unit);
  }

  /** Everything drawn so far. What was drawn outside of a tag is marked as an artifact. */
  content(): string {
    const { unit } = this.#setup;
    const place = `${number(unit)} 0 0 ${number(unit)} 0 ${number((this.#end - this.#height) * unit)} cm`;
    return [...(place === '1 0 0 1 0 0 cm' ? [] : [place]), ...this.#operators].join('\n');
  }

  /** Draws as part of an element of the structure. */
  tagged(tag: Tag, draw: () => void): void {
    const markedContentId = this.#markedContents;
    this.#markedContents += 1;
    tag.children.push({ page: this.page, markedContentId });
    this.#operators.push(`/${tag.type} <</MCID ${String(markedContentId)}>> BDC`);
    this.#isTagged = true;
    draw();
    this.#isTagged = false;
    this.#operators.push('EMC');
  }

  /** Shows codes of a font from (x, baseline). Numbers between them move the pen by font units. */
  showText(
    text: { font: CidFont; weight: Weight; size: number; colour: Colour; steps: readonly (Cell | number)[] },
    x: number,
    baseline: number,
  ): void {
    const toThousandths = 1000 / text.font.typeface.unitsPerEm;
    const parts = text.steps.map((step) =>
      typeof step === 'number' ? number(-step * toThousandths) : `<${text.font.hexCode(step)}>`,
    );
    const shown = parts.join('').replaceAll('><', '');
    this.#draw(
      `BT /${text.weight} ${number(text.size)} Tf ${this.#fill(text.colour)}` +
        ` 1 0 0 1 ${number(x)} ${number(this.#height - baseline)} Tm [${shown}] TJ ET`,
    );
  }

  /** Fills an outline given in points around (x, baseline), y upwards. */
  fillOutline(path: string, colour: Colour, x: number, baseline: number): void {
    this.#draw(
      `q 1 0 0 1 ${number(x)} ${number(this.#height - baseline)} cm ${this.#fill(colour)} ${path} f Q`,
    );
  }

  /**
   * Fills an outline turned by `degrees` around (x, y), see-through by the named graphics state. Ink that knows no
   * shades draws the outline's edge instead.
   */
  fillTurned(
    path: string,
    colour: Colour,
    x: number,
    y: number,
    degrees: number,
    graphicsState: string,
  ): void {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
    const place = `${cos} ${sin} ${number(-Math.sin(angle))} ${cos} ${number(x)} ${number(this.#height - y)} cm`;
    const paint =
      this.#setup.ink === 'black'
        ? `${this.#stroke(colour)} 0.5 w ${place} ${path} S`
        : `/${graphicsState} gs ${place} ${this.#fill(colour)} ${path} f`;
    this.#draw(`q ${paint} Q`);
  }

  line(fromX: number, fromY: number, toX: number, toY: number, colour: Colour, width: number): void {
    this.polyline(
      [
        { x: fromX, y: fromY, width },
        { x: toX, y: toY, width },
      ],
      colour,
    );
  }

  /** A stroke through points; each stretch has the width of its end, as a pen's pressure gives it. */
  polyline(points: readonly { x: number; y: number; width: number }[], colour: Colour): void {
    const out = [`q 1 J 1 j ${this.#stroke(colour)}`];
    points.forEach((point, index) => {
      const from = points[index - 1] ?? point;
      if (index === 0 && points.length > 1) return;
      const [start, end] = [this.#point(from.x, from.y), this.#point(point.x, point.y)];
      out.push(`${number(point.width)} w ${start} m ${end} l S`);
    });
    this.#draw(`${out.join('\n')} Q`);
  }

  /** Filled squares of equal size, as one path. */
  squares(corners: readonly { x: number; y: number }[], size: number, colour: Colour): void {
    const path = corners.map(
      ({ x, y }) => `${number(x)} ${number(this.#height - y - size)} ${number(size)} ${number(size)} re`,
    );
    this.#draw(`q ${this.#fill(colour)} ${path.join(' ')} f Q`);
  }

  /** A picture of the page's resources, by its name. */
  picture(name: string, x: number, y: number, width: number, height: number): void {
    const place = `${number(width)} 0 0 ${number(height)} ${this.#point(x, y + height)} cm`;
    this.#draw(`q ${place} /${name} Do Q`);
  }

  box(x: number, y: number, width: number, height: number, style: BoxStyle): void {
    const paint = style.fill && style.stroke ? 'B' : style.fill ? 'f' : 'S';
    const state = [
      style.fill ? this.#fill(style.fill) : '',
      style.stroke ? `${this.#stroke(style.stroke)} ${number(style.lineWidth ?? 0.8)} w` : '',
    ];
    const path = this.#roundedRectangle(
      x,
      y,
      width,
      height,
      Math.min(style.radius ?? 0, width / 2, height / 2),
    );
    this.#draw(`q ${state.join(' ')} ${path} ${paint} Q`);
  }

  disc(x: number, y: number, radius: number, colour: Colour): void {
    this.box(x - radius, y - radius, radius * 2, radius * 2, { fill: colour, radius });
  }

  #roundedRectangle(x: number, y: number, width: number, height: number, radius: number): string {
    const [right, bottom, handle] = [x + width, y + height, radius * (1 - CIRCLE)];
    const at = (pointX: number, pointY: number): string => this.#point(pointX, pointY);
    return [
      `${at(x + radius, y)} m ${at(right - radius, y)} l`,
      `${at(right - handle, y)} ${at(right, y + handle)} ${at(right, y + radius)} c ${at(right, bottom - radius)} l`,
      `${at(right, bottom - handle)} ${at(right - handle, bottom)} ${at(right - radius, bottom)} c`,
      `${at(x + radius, bottom)} l`,
      `${at(x + handle, bottom)} ${at(x, bottom - handle)} ${at(x, bottom - radius)} c ${at(x, y + radius)} l`,
      `${at(x, y + handle)} ${at(x + handle, y)} ${at(x + radius, y)} c h`,
    ].join(' ');
  }

  #draw(operators: string): void {
    this.#operators.push(this.#isTagged ? operators : `/Artifact BMC ${operators} EMC`);
  }

  #fill(colour: Colour): string {
    return `${components(this.#inked(colour))} rg`;
  }

  #stroke(colour: Colour): string {
    return `${components(this.#inked(colour))} RG`;
  }

  #inked(colour: Colour): Colour {
    return this.#setup.ink === 'black' ? colours.black : colour;
  }

  #point(x: number, y: number): string {
    return `${number(x)} ${number(this.#height - y)}`;
  }
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function components(colour: Colour): string {
  return colour.map(number).join(' ');
}
