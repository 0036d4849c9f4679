import { riyadhDay } from '../../../domain/time/plain-date.ts';
import { dutyDocuments } from '../../../store/duty-documents.ts';
import type { ReadHandle } from '../../../store/handle.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';

/** The code of conduct and the regulations that are signed beside the policy. */
export function bindingDocuments(office: Office): Promise<OutputOf<'signOffs.documents'>> {
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    return documentsView(handle);
  });
}

export async function documentsView(handle: ReadHandle): Promise<OutputOf<'signOffs.documents'>> {
  const documents = await dutyDocuments(handle);
  return {
    documents: documents.map(({ id, series, edition, kind, title, bound, text, writtenAt }) => ({
      id,
      series,
      edition,
      kind,
      title,
      bound,
      text,
      writtenOn: riyadhDay(new Date(writtenAt)),
    })),
  };
}
