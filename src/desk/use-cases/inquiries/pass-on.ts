import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addInquiry } from '../../../store/inquiries.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { readAsked, readChannel } from '../../inquiries/asked.ts';
import { inquiryView, knownInquiry } from '../../inquiries/inquiry-view.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** A question beyond the desk, for the contact officer (Mabarrah خ/١), the social research officer (التعامل/٣) or the supervisor. */
export async function passOn(
  office: Office,
  by: StaffMember,
  { tellChannelId, ...typed }: ParsedInputOf<'inquiries.passOn'>,
): Promise<OutputOf<'inquiries.passOn'>> {
  const { policy } = office.policy;
  const orNull = (text: string) => (tidyText(text) === '' ? null : tidyText(text));
  const view = await office.store.write(by.id, async (handle) => {
    const asked = await readAsked(handle, policy, typed);
    const facts = {
      ...asked,
      reason: orNull(typed.reason),
      askerName: orNull(typed.askerName),
      askerContact: orNull(typed.askerContact),
      tellChannelId: tellChannelId === null ? null : readChannel(policy, tellChannelId, 'tellChannelId'),
    };
    const recorded = await record(handle, {
      action: 'inquiries.passOn',
      subject: { kind: 'list', id: 'inquiries' },
      content: facts,
    });
    const id = await addInquiry(handle, { status: 'open', ...facts }, recorded);
    return inquiryView(handle, office, await knownInquiry(handle, id, recorded), recorded);
  });
  office.session.announce('work');
  return view;
}
