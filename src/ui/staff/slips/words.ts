import type { PrintSummary } from '../../../desk/contract/slips.ts';
import type { HandoverWay } from '../../../domain/printing/print-job.ts';
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
    case 'announcement':
      return m.entitlement_slip_kind_announcement();
  }
}

/** How far a slip's last print has come; null: it was never printed. */
export function printState(print: PrintSummary | null): string {
  switch (print?.state) {
    case undefined:
      return m.printing_state_none();
    case 'queued':
      return m.printing_state_queued();
    case 'handing-over':
      return m.printing_state_handing_over();
    case 'handed-over':
      return m.printing_state_handed_over();
    case 'came-out':
      return m.printing_state_came_out();
    case 'did-not-come-out':
      return m.printing_state_did_not_come_out();
    case 'failed':
      return m.printing_state_failed();
  }
}

/** How a slip came to whom it is for without a print that was seen. */
export function handoverWay(way: HandoverWay): string {
  switch (way) {
    case 'by-hand':
      return m.printing_way_by_hand();
    case 'photographed':
      return m.printing_way_photographed();
    case 'shown':
      return m.printing_way_shown();
    case 'file':
      return m.printing_way_file();
  }
}
