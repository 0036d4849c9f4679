import type { Policy } from '../policy/policy-schema.ts';

/** The data by which a policy has a person's eligibility checked (Deem الأهداف/٧). */
export type EligibilityField = NonNullable<Policy['eligibility']>['fields'][number];

/** What is known of a person; of an organisation the identity document is that of whoever stands for it. */
export type EligibilityFacts = {
  name: string;
  identity: 'valid' | 'expired' | 'none';
  contact: string | null;
  residence: string;
};

/** `expired`: there is a document that serves no more. It is lacking, and completeness asks for its renewal. */
export type EligibilityCheck = { field: EligibilityField; state: 'held' | 'expired' | 'lacking' };

/** How each field stands that the policy names, in its order; no others are asked for. */
export function checkEligibility(
  fields: readonly EligibilityField[],
  facts: EligibilityFacts,
): EligibilityCheck[] {
  return fields.map((field) => ({ field, state: stateOf(field, facts) }));
}

function stateOf(field: EligibilityField, facts: EligibilityFacts): EligibilityCheck['state'] {
  if (field === 'valid-identity') {
    if (facts.identity === 'none') return 'lacking';
    return facts.identity === 'valid' ? 'held' : 'expired';
  }
  const given = { name: facts.name, contact: facts.contact ?? '', residence: facts.residence }[field];
  return given.trim() === '' ? 'lacking' : 'held';
}

/**
 * What keeps a person from going on: a field that is not there at all. An expired document does not, so that its
 * holder gets the slip that says what to renew.
 */
export function lackingFields(checks: readonly EligibilityCheck[]): EligibilityField[] {
  return checks.filter(({ state }) => state === 'lacking').map(({ field }) => field);
}
