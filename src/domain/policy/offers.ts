import type { ClauseId, Policy } from './policy-schema.ts';
import { capabilityRefs } from './traceability.ts';

/**
 * What some policies ask for and others do not: a policy that states it has it; elsewhere it is the association's
 * own choice, off until its supervisor chooses it. Every other capability belongs to each desk.
 */
export const optionalCapabilities = [
  'researcher-handover',
  'contact-officers',
  'changed-information',
  'outreach',
  'home-visit',
  'announcements',
  'evidence-review',
  'appointments',
  'dues',
  'referral-worklist',
  'complaints',
  'technical-help',
  'compensation',
  'satisfaction',
  'satisfaction-means',
  'management-oversight',
  'improvements',
  'fairness-report',
  'works-of-beneficiaries',
  'staff-signatures',
  'blank-forms',
] as const;
export type OptionalCapability = (typeof optionalCapabilities)[number];

/** On what ground the desk does something: its policy, its association's own choice, or neither and it does not. */
export type Ground = 'policy' | 'own-choice' | 'not-offered';

/** The clauses that a capability carries out, in the policy's order. */
export function clausesOf(policy: Policy, capability: string): ClauseId[] {
  return policy.clauses
    .filter((clause) =>
      capabilityRefs(clause).some(({ state, id }) => state !== 'outside' && id === capability),
    )
    .map(({ id }) => id);
}

/** On what ground a capability is offered, given what the association chose beyond its policy. */
export function groundOf(
  policy: Policy,
  capability: OptionalCapability,
  chosen: { extras: readonly string[]; offersReferral: boolean },
): Ground {
  if (clausesOf(policy, capability).length > 0) return 'policy';
  const isChosen =
    capability === 'referral-worklist' ? chosen.offersReferral : chosen.extras.includes(capability);
  return isChosen ? 'own-choice' : 'not-offered';
}
