import type { PolicyReason } from '../domain/policy/policy-problem.ts';
import { m } from '../text/index.ts';

/** Oddities are told by the lint; they never refuse a file. */
type Refusing = Exclude<PolicyReason['code'], 'reply-without-committee' | 'step-without-clause'>;

const sentences: Record<Refusing, () => string> = {
  'not-json': () => m.policy_reason_not_json(),
  missing: () => m.policy_reason_missing(),
  'unknown-field': () => m.policy_reason_unknown_field(),
  'wrong-type': () => m.policy_reason_wrong_type(),
  'not-allowed': () => m.policy_reason_not_allowed(),
  'too-small': () => m.policy_reason_too_small(),
  'too-large': () => m.policy_reason_too_large(),
  'malformed-id': () => m.policy_reason_malformed_id(),
  'not-accepted': () => m.policy_reason_not_accepted(),
  'unknown-clause': () => m.policy_reason_unknown_clause(),
  'unknown-section': () => m.policy_reason_unknown_section(),
  'duplicate-id': () => m.policy_reason_duplicate_id(),
  'repeated-screen': () => m.policy_reason_repeated_screen(),
  'foreign-screen': () => m.policy_reason_foreign_screen(),
  'missing-screen': () => m.policy_reason_missing_screen(),
  'out-of-order': () => m.policy_reason_out_of_order(),
  'missing-placeholder': () => m.policy_reason_missing_placeholder(),
  'unknown-placeholder': () => m.policy_reason_unknown_placeholder(),
  'declaration-without-clause': () => m.policy_reason_declaration_without_clause(),
};

/** Why a policy file is refused, as a sentence; nothing for a code that is not known here. */
export function policyReasonText(code: string): string {
  return Object.entries(sentences).find(([known]) => known === code)?.[1]() ?? '';
}
