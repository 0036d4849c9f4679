import { clauseById, printedText } from '../domain/policy/clause.ts';
import type { ClauseId, Policy } from '../domain/policy/policy-schema.ts';
import type { ClauseView } from './contract/clause.ts';

/** Clauses as screens and slips cite them, in the order asked for. */
export function clauseViews(policy: Policy, ids: readonly ClauseId[]): ClauseView[] {
  return ids.map((id) => clauseView(policy, id));
}

export function clauseView(policy: Policy, id: ClauseId): ClauseView {
  return { id, label: id, text: printedText(clauseById(policy, id)) };
}
