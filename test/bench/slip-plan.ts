import type { SlipKind } from '../../src/domain/slip-kinds.ts';
import type { SlipContent } from '../../src/slips/content.ts';

/** What the measuring program is told, as JSON. */
export type SlipPlan = {
  runs: number;
  warmPerRun: number;
  /** The desk's resources folder. */
  resources: string;
  slips: { kind: SlipKind; content: SlipContent; /** The same content as a page. */ page: string }[];
};

/** What it found for one kind: milliseconds, and the size of one file in bytes. */
export type SlipTimes = {
  kind: SlipKind;
  ours: { coldMs: number[]; warmMs: number[]; bytes: number };
  peer: { coldMs: number[]; warmMs: number[]; bytes: number };
};
