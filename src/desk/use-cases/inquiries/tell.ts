import { record } from '../../../store/audit.ts';
import { changeInquiry } from '../../../store/inquiries.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { readChannel } from '../../inquiries/asked.ts';
import { inquirySubject, inquiryView, knownInquiry } from '../../inquiries/inquiry-view.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Whoever asked has been told the answer: when, by whom, on which channel of the policy. */
export async function tellAnswer(
  office: Office,
  by: StaffMember,
  { inquiryId, channelId }: ParsedInputOf<'inquiries.tell'>,
): Promise<OutputOf<'inquiries.tell'>> {
  const view = await office.store.write(by.id, async (handle) => {
    const toldChannelId = readChannel(office.policy.policy, channelId, 'channelId');
    const recorded = await record(handle, {
      action: 'inquiries.tell',
      subject: inquirySubject(inquiryId),
      content: { channelId },
    });
    const inquiry = await knownInquiry(handle, inquiryId, recorded);
    if (inquiry.status !== 'replied') throw new Refusal('inquiry-not-replied');
    const told = { status: 'told', toldAt: handle.at, toldBy: handle.actor, toldChannelId } as const;
    await changeInquiry(handle, inquiryId, told, recorded);
    return inquiryView(handle, office, await knownInquiry(handle, inquiryId, recorded), recorded);
  });
  office.session.announce('work');
  return view;
}
