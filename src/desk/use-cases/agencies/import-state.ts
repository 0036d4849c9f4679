import { importState } from '../../agencies/import-view.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';

/** How far the file is that is being imported; null when there is none. */
export async function readImportState({
  directoryImport,
}: Office): Promise<OutputOf<'agencies.importState'>> {
  directoryImport?.tellFault();
  return Promise.resolve({ state: directoryImport && importState(directoryImport) });
}
