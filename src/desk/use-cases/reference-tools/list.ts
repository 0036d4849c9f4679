import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { referenceToolsView } from '../../reference-tools-view.ts';

/** The tools and references that the policy lists, each with its imported editions. */
export function listReferenceTools(office: Office): Promise<OutputOf<'referenceTools.list'>> {
  return office.store.read((handle) => referenceToolsView(handle, office));
}
