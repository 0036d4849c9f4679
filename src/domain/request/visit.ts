import type { IsoDate } from '../time/plain-date.ts';
import type { JourneyKind, Screen } from '../policy/policy-schema.ts';

/** How one requirement of the chosen service stands. Nothing else may be said of it (completeness, policy «اكتمال»). */
export type RequirementState =
  | { state: 'open' }
  | { state: 'met'; matchedWithOriginal: true; expiresOn: IsoDate | null }
  | { state: 'missing'; reason: MissingReason }
  | { state: 'not-applicable'; reason: string };

/**
 * Why a requirement is missing: not brought, no longer valid on the day, not matching the original, or known from a
 * copy alone, sent by someone who was not at the desk.
 */
export const missingReasons = ['absent', 'expired', 'mismatched', 'original-to-be-shown'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** In which capacity the person at the desk signs. */
export type Capacity = 'self' | 'agent' | 'guardian' | 'organisation-representative';

/** The association's own choices where its policy is silent; shown as such on the screen. */
export type OwnChoices = {
  /** Whether a signature is taken where the policy does not state one. */
  takesSignature: boolean;
  /** Who studies requests where the policy names no committee. */
  studiedBy: string | null;
  /** Whether the referral journey is offered where the policy does not describe one. */
  offersReferral: boolean;
};

/** What `nextStep` needs to know of a visit and its request. */
export type VisitFacts = {
  journey: JourneyKind;
  /** Screens whose confirmation is on disk. */
  confirmed: readonly Screen[];
  /** The states of the service's requirements; empty before a service is chosen. */
  requirements: readonly RequirementState[];
  /** Hash of the request's data as it stands now. */
  requestDataHash: string;
  /** Hash of the data that was signed for, if a declaration was witnessed. */
  declaredDataHash: string | null;
};
