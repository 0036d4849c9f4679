import type { SlipSummary } from '../../../desk/contract/slips.ts';
import type { SlipKind } from '../../../domain/slip-kinds.ts';
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
    case 'decision':
      return m.guide_slip_decision();
    case 'service-provided':
      return m.guide_slip_service_provided();
    case 'appointment':
      return m.guide_slip_appointment();
    case 'handover':
      return m.guide_slip_handover();
    case 'complaint-receipt':
      return m.guide_slip_complaint_receipt();
    case 'request-form':
      return m.guide_slip_request_form();
    case 'register':
      return m.guide_slip_register();
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
