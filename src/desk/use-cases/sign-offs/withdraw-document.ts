import { record } from '../../../store/audit.ts';
import { withdrawDutyDocument } from '../../../store/duty-documents.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { documentsView } from './documents.ts';

/** The text binds nobody any more; who signed it keeps having signed it. */
export async function withdrawDocument(
  office: Office,
  by: StaffMember,
  { series }: ParsedInputOf<'signOffs.withdrawDocument'>,
): Promise<OutputOf<'signOffs.withdrawDocument'>> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const recorded = await record(handle, {
      action: 'signOffs.withdrawDocument',
      subject: { kind: 'duty-document', id: series },
    });
    await withdrawDutyDocument(handle, series, recorded);
    return documentsView(handle);
  });
  office.session.announce('work');
  return view;
}
