import type { SlipRecord } from '../store/slips.ts';
import type { SlipSummary } from './contract/slips.ts';

/** What the screens show of a slip. */
export function slipSummary(slip: SlipRecord): SlipSummary {
  const { id, kind, serial, issuedAt, print, printCount, handedOverAt } = slip;
  return { id, kind, serial, issuedAt, print, printCount, handedToBeneficiaryAt: handedOverAt };
}
