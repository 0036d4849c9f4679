import { approvalOf } from '../../../domain/policy/edition-diff.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Entrance } from '../../entrance.ts';
import { readPolicyLibrary } from '../../policy-library.ts';
import type { PolicyDocument } from '../../policy-library.ts';

type AssociationSummary = OutputOf<'setup.importPolicy'>['association'];

/** The policies to choose from, with what their sources state of title, edition and approval. */
export async function setupAssociations(entrance: Entrance): Promise<OutputOf<'setup.associations'>> {
  const library = await policiesToChoose(entrance);
  return {
    associations: library.map((document) =>
      associationSummary(document, entrance.importedPolicies.includes(document)),
    ),
  };
}

/** The shipped policies and those imported since the start; an imported one stands instead of its namesake. */
export async function policiesToChoose({ folders, importedPolicies }: Entrance): Promise<PolicyDocument[]> {
  const shipped = await readPolicyLibrary(folders.resources);
  const imported = new Set(importedPolicies.map(({ policy }) => policy.id));
  return [...shipped.filter(({ policy }) => !imported.has(policy.id)), ...importedPolicies];
}

/** A policy as the association page offers it. */
export function associationSummary({ policy }: PolicyDocument, isImported: boolean): AssociationSummary {
  return {
    policyId: policy.id,
    associationName: policy.association.name,
    mark: policy.association.mark,
    title: policy.document.title,
    edition: policy.document.edition,
    approval: approvalOf(policy),
    clauseCount: policy.clauses.length,
    isImported,
  };
}
