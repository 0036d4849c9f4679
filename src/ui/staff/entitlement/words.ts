import type { EntitlementCase, EvidenceView } from '../../../desk/contract/entitlement.ts';
import type { ReopenCause, Verdict } from '../../../domain/entitlement/decision.ts';
import { m } from '../../../text/index.ts';

export function findingText(finding: EvidenceView['finding']): string {
  switch (finding) {
    case null:
      return m.entitlement_finding_waiting();
    case 'confirmed':
      return m.entitlement_finding_confirmed();
    case 'doubtful':
      return m.entitlement_finding_doubtful();
    case 'not-genuine':
      return m.entitlement_finding_not_genuine();
  }
}

export function findingTone(finding: EvidenceView['finding']): 'wait' | 'good' | 'bad' | 'plain' {
  if (finding === null) return 'wait';
  if (finding === 'confirmed') return 'good';
  return finding === 'not-genuine' ? 'bad' : 'plain';
}

export function verdictText(verdict: Verdict): string {
  return verdict === 'entitled' ? m.entitlement_entitled() : m.entitlement_not_entitled();
}

export function causeText(cause: ReopenCause): string {
  return cause === 'error' ? m.entitlement_cause_error() : m.entitlement_cause_new_evidence();
}

/** Why nobody, or not this person, may decide yet. */
export function barText(bar: EntitlementCase['bars'][number]): string {
  switch (bar) {
    case 'already-decided':
      return m.error_already_decided();
    case 'evidence-unreviewed':
      return m.error_evidence_unreviewed();
    case 'appointment-pending':
      return m.error_appointment_pending();
    case 'decision-by-registrar':
      return m.error_decision_by_registrar();
    case 'not-allowed':
      return m.entitlement_decided_by();
  }
}
