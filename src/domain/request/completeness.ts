import { isExpiredOn } from '../people/identity-document.ts';
import type { Parsed } from '../people/parsed.ts';
import type { Requirement } from '../policy/policy-schema.ts';
import type { IsoDate } from '../time/plain-date.ts';
import type { MissingReason, RequirementState } from './visit.ts';

/** What the receptionist found of one requirement. `expiresOn` is null for a paper without expiry. */
export type RequirementFinding =
  | { state: 'open' }
  | { state: 'met'; isMatchedWithOriginal: boolean; expiresOn: IsoDate | null }
  | { state: 'missing'; reason: MissingReason }
  | { state: 'not-applicable'; reason: string };

/** Why a finding cannot stand: it would call complete what is not. */
export type FindingError =
  'not-matched' | 'expiry-needed' | 'expired' | 'never-inapplicable' | 'reason-needed';

/**
 * Judges a finding on the day it is made (Mabarrah ت/٢, ت/٣; Athar, Amass, Enaya التعامل/٢: presented,
 * matched, valid at submission). Met asks for the match with the original and an expiry that lies ahead
 * where the paper has one; not applicable for a requirement that allows it, with a reason.
 */
export function judgeRequirement(
  requirement: Requirement,
  finding: RequirementFinding,
  day: IsoDate,
): Parsed<RequirementState, FindingError> {
  if (finding.state === 'met') return judgeMet(requirement, finding, day);
  if (finding.state !== 'not-applicable') return { ok: true, value: finding };
  if (requirement.notApplicableWhen === undefined) return { ok: false, error: 'never-inapplicable' };
  const reason = finding.reason.trim();
  return reason === '' ? { ok: false, error: 'reason-needed' } : { ok: true, value: { ...finding, reason } };
}

function judgeMet(
  requirement: Requirement,
  { isMatchedWithOriginal, expiresOn }: Extract<RequirementFinding, { state: 'met' }>,
  day: IsoDate,
): Parsed<RequirementState, FindingError> {
  if (!isMatchedWithOriginal) return { ok: false, error: 'not-matched' };
  if (!requirement.hasExpiry) {
    return { ok: true, value: { state: 'met', matchedWithOriginal: true, expiresOn: null } };
  }
  if (expiresOn === null) return { ok: false, error: 'expiry-needed' };
  if (isExpiredOn(expiresOn, day)) return { ok: false, error: 'expired' };
  return { ok: true, value: { state: 'met', matchedWithOriginal: true, expiresOn } };
}

/** How a requirement stands on a later day: a paper that has expired since is missing. */
export function requirementOn(state: RequirementState, day: IsoDate): RequirementState {
  const hasExpired = state.state === 'met' && state.expiresOn !== null && isExpiredOn(state.expiresOn, day);
  return hasExpired ? { state: 'missing', reason: 'expired' } : state;
}
