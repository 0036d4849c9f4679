import type { SlipKind, SlipSummary } from '../../../desk/contract/slips.ts';
import { m } from '../../../text/index.ts';

/** What a kind of slip is called. */
export function slipKind(kind: SlipKind): string {
  switch (kind) {
    case 'receipt':
      return m.guide_slip_receipt();
    case 'missing-requirements':
      return m.guide_slip_missing_requirements();
    case 'conditions':
      return m.guide_slip_conditions();
    case 'declaration':
      return m.guide_slip_declaration();
    case 'referral':
      return m.guide_slip_referral();
  }
}

/** Whether a slip has gone to the printer: issued and printed are different states. */
export function printState(print: SlipSummary['print']): string {
  switch (print) {
    case 'not-printed':
      return m.guide_slip_not_printed();
    case 'handed-to-printer':
      return m.guide_slip_handed_to_printer();
    case 'failed':
      return m.guide_slip_print_failed();
  }
}
