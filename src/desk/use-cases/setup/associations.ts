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
      approval: policy.document.approval?.asPrinted ?? null,
      clauseCount: policy.clauses.length,
    })),
  };
}
