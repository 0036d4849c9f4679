import { printedText } from '../../../domain/policy/clause.ts';
import type { Policy } from '../../../domain/policy/policy-schema.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Entrance } from '../../entrance.ts';
import { readPolicyLibrary } from '../../policy-library.ts';

/** The policies to choose from, with what their sources state of title, edition and approval. */
export async function setupAssociations(entrance: Entrance): Promise<OutputOf<'setup.associations'>> {
  const library = await readPolicyLibrary(entrance.folders.resources);
  return {
    associations: library.map(({ policy }) => ({
      policyId: policy.id,
      associationName: policy.association.name,
      mark: policy.association.mark,
      title: policy.document.title,
      edition: policy.document.edition,
      approval: approvalOf(policy),
      clauseCount: policy.clauses.length,
    })),
  };
}

/** The approval as the source words it, repaired where its lines were scrambled; null when it states none. */
function approvalOf(policy: Policy): string | null {
  const clause = policy.clauses.find(({ kind }) => kind === 'approval');
  return clause ? printedText(clause) : (policy.document.approval?.asPrinted ?? null);
}
