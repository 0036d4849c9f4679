import type { Clause, ClauseId, Policy } from './policy-schema.ts';

/** The clause with that id. Throws RangeError for an unknown one: a parsed policy only refers to its own. */
export function clauseById(policy: Policy, id: ClauseId): Clause {
  const clause = policy.clauses.find((candidate) => candidate.id === id);
  if (!clause) throw new RangeError(`Policy ${policy.id} has no clause ${id}`);
  return clause;
}

/** The sentence as it is shown and printed: repaired where extraction damaged it, else as it stands. */
export function printedText(clause: Clause): string {
  return clause.repairedText ?? clause.text;
}
