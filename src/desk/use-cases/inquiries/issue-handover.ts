import { record } from '../../../store/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { addresseeOf, handoverCapability } from '../../../domain/inquiries/addressee.ts';
import { handoverWords } from '../../inquiries/handover-words.ts';
import { inquirySubject, inquiryView, knownInquiry } from '../../inquiries/inquiry-view.ts';
import { issueForm } from '../../issue-slip.ts';
import { requireOffered } from '../../offered.ts';
import { readSettings } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { slipSummary } from '../../slip-view.ts';

/** The slip with which a person goes to the officer (التعامل/٣, Mabarrah خ/١). Of a visit it stands among its slips. */
export async function issueHandover(
  office: Office,
  by: StaffMember,
  { inquiryId }: ParsedInputOf<'inquiries.issueHandover'>,
): Promise<OutputOf<'inquiries.issueHandover'>> {
  const slip = await office.store.write(by.id, async (handle) => {
    const settings = await readSettings(handle);
    const capability = handoverCapability(addresseeOf(office.policy.policy, settings.extras));
    if (capability === null)
      throw new Refusal('not-offered', undefined, { capability: 'researcher-handover' });
    await requireOffered(handle, office, capability);
    const subject = inquirySubject(inquiryId);
    const recorded = await record(handle, { action: 'inquiries.issueHandover', subject });
    const inquiry = await knownInquiry(handle, inquiryId, recorded);
    if (inquiry.status !== 'open') throw new Refusal('inquiry-not-open');
    const view = await inquiryView(handle, office, inquiry, recorded);
    const words = await handoverWords(handle, office, view, settings);
    const about = inquiry.requestId === null ? { subject } : { subject, requestId: inquiry.requestId };
    return issueForm({ handle, office, recorded }, about, words);
  });
  office.session.announce('work');
  office.session.announce('visit');
  return slipSummary(slip);
}
