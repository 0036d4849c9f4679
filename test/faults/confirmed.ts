import type { ScreenName } from '../fixtures/visit-steps.ts';

/** Mabarrah's screens, in their order. */
export const screens: readonly ScreenName[] = [
  'greet',
  'identify',
  'service',
  'completeness',
  'declaration',
  'explain',
  'receipt',
];

/** What a desk has said of a visit: from then on no power cut may take it back. */
export type Confirmed = {
  visitId: string;
  screen: ScreenName | null;
  status: string;
  serials: string[];
};
