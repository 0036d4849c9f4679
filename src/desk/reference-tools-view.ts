import { referenceToolsOf } from '../domain/reference-tools/tools.ts';
import type { ReadHandle } from '../store/handle.ts';
import { referenceDocuments } from '../store/reference-tools.ts';
import { allStaff } from '../store/staff.ts';
import { clauseView } from './clause-view.ts';
import type { OutputOf } from './contract/contract.ts';
import type { Office } from './office.ts';

/** What the policy in force lists, with every edition that was imported for it. */
export async function referenceToolsView(
  handle: ReadHandle,
  { policy: { policy } }: Pick<Office, 'policy'>,
): Promise<OutputOf<'referenceTools.list'>> {
  const [documents, staff] = await Promise.all([referenceDocuments(handle), allStaff(handle)]);
  const nameOf = (id: string) => staff.find((member) => member.id === id)?.name ?? '';
  return {
    tools: referenceToolsOf(policy).map(({ id, label, clause, isRequestForm }) => ({
      id,
      label,
      clause: clauseView(policy, clause),
      isRequestForm,
      documents: documents
        .filter(({ toolId }) => toolId === id)
        .map(({ id: documentId, edition, datedOn, fileName, sizeBytes, sha256, importedAt, importedBy }) => ({
          id: documentId,
          edition,
          datedOn,
          fileName,
          sizeBytes,
          sha256,
          importedAt,
          importedByName: nameOf(importedBy),
        })),
    })),
    services: policy.services.map((service) => ({ id: service.id, title: service.title })),
  };
}
