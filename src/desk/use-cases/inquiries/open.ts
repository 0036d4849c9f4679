import { record } from '../../../store/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { inquirySubject, inquiryView, knownInquiry } from '../../inquiries/inquiry-view.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** One inquiry with what became of it. */
export function openInquiry(
  office: Office,
  by: StaffMember,
  { inquiryId }: ParsedInputOf<'inquiries.open'>,
): Promise<OutputOf<'inquiries.open'>> {
  return office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, { action: 'inquiries.open', subject: inquirySubject(inquiryId) });
    return inquiryView(handle, office, await knownInquiry(handle, inquiryId, recorded), recorded);
  });
}
