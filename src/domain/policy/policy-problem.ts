import type { JourneyKind, Screen } from './policy-schema.ts';

/**
 * Why a field of a policy file is refused, or looks odd. The code chooses the sentence of the catalogue,
 * the other members are its parameters.
 */
export type PolicyReason =
  /** The file is not JSON. */
  | { code: 'not-json' }
  /** A field that every policy needs is not there. */
  | { code: 'missing' }
  /** A field that no policy has, or a misspelt one. */
  | { code: 'unknown-field' }
  /** A number where a text belongs, and the like. */
  | { code: 'wrong-type'; expected: ExpectedType }
  /** Not one of the values that the format knows. */
  | { code: 'not-allowed'; allowed: readonly string[] }
  /** Fewer letters or entries, or a smaller number, than the format asks for. */
  | { code: 'too-small'; least: number }
  /** More letters or entries, or a larger number, than the format takes. */
  | { code: 'too-large'; most: number }
  /** Ids of sections, services and the like: small Latin letters, digits and hyphens. */
  | { code: 'malformed-id' }
  /** Any other value that the format does not take. */
  | { code: 'not-accepted' }
  | { code: 'unknown-clause'; clause: string }
  | { code: 'unknown-section'; section: string }
  | { code: 'duplicate-id'; id: string }
  | { code: 'repeated-screen'; screen: Screen; journey: JourneyKind }
  /** A screen of the request journey in the referral journey, or the other way round. */
  | { code: 'foreign-screen'; screen: Screen; journey: JourneyKind }
  | { code: 'missing-screen'; screen: Screen; journey: JourneyKind }
  /** `screen` stands before `after`, on which it depends. */
  | { code: 'out-of-order'; screen: Screen; after: Screen; journey: JourneyKind }
  /** The declaration's wording lacks a name that it must hold. */
  | { code: 'missing-placeholder'; placeholder: string }
  | { code: 'unknown-placeholder'; placeholder: string }
  /** A declaration said to be stated by the policy cites no clause. */
  | { code: 'declaration-without-clause' }
  /** Oddity: a reply is due, but nobody is named who studies the request. */
  | { code: 'reply-without-committee' }
  /** Oddity: a step said to be the policy's cites no clause. */
  | { code: 'step-without-clause'; step: string };

/** What a value should have been. */
export type ExpectedType = 'text' | 'number' | 'whole-number' | 'yes-or-no' | 'list' | 'group' | 'empty';

/** One thing wrong in a policy file: which file, where in it («clauses[3].section»), and why. */
export type PolicyProblem = { file: string; field: string; reason: PolicyReason };
