import type { Paper } from '../../domain/papers.ts';

/** One paper's page. Lengths are in units of layout: `unit` says how many points such a unit has on this paper. */
export type PageSetup = {
  readonly paper: Paper;
  /** Type, lines and spaces grow by it alike. */
  readonly unit: number;
  readonly width: number;
  /** Of a roll the most that one piece may have: it is cut where its text ends. */
  readonly height: number;
  readonly marginX: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly isRoll: boolean;
  /** A thermal head prints dots or none: grey and tinted ground would come out as a grid. */
  readonly ink: 'colour' | 'black';
  /** The side of a QR code's module; 0.5 mm is the least that is read from every printer. */
  readonly qrModule: number;
  /** A box up to this height goes to the next page whole rather than be parted. */
  readonly mostMovedWhole: number;
};

const POINTS_PER_MM = 72 / 25.4;
/** A dot of the usual receipt printer, 203 to the inch. */
const THERMAL_DOT = 72 / 203;

type InMillimetres = Pick<PageSetup, 'paper' | 'unit' | 'isRoll' | 'ink' | 'mostMovedWhole'> & {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly sideMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly qrModulePoints: number;
};

function setup(given: InMillimetres): PageSetup {
  const { paper, unit, isRoll, ink, mostMovedWhole } = given;
  const units = (mm: number): number => (mm * POINTS_PER_MM) / unit;
  return {
    ...{ paper, unit, isRoll, ink, mostMovedWhole },
    width: units(given.widthMm),
    height: units(given.heightMm),
    marginX: units(given.sideMm),
    marginTop: units(given.topMm),
    marginBottom: units(given.bottomMm),
    qrModule: given.qrModulePoints / unit,
  };
}

const sheet = { isRoll: false, ink: 'colour', qrModulePoints: 1.7 } as const;
const mostOnRollMm = 600;

/** A4 has the type of A5 a little larger and wider columns; the roll one column of 72 mm, as wide as its head prints. */
export const pageSetups: Readonly<Record<Paper, PageSetup>> = {
  A5: setup({
    ...{ ...sheet, paper: 'A5', unit: 1, mostMovedWhole: 165 },
    ...{ widthMm: 148, heightMm: 210, sideMm: 10, topMm: 9, bottomMm: 6.5 },
  }),
  A4: setup({
    ...{ ...sheet, paper: 'A4', unit: 1.15, mostMovedWhole: 240 },
    ...{ widthMm: 210, heightMm: 297, sideMm: 18, topMm: 15, bottomMm: 12 },
  }),
  'roll-80': setup({
    ...{ paper: 'roll-80', unit: 1.06, isRoll: true, ink: 'black', mostMovedWhole: Infinity },
    ...{ widthMm: 80, heightMm: mostOnRollMm, sideMm: 4, topMm: 5, bottomMm: 8 },
    qrModulePoints: 7 * THERMAL_DOT,
  }),
};
