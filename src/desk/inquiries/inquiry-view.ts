import { maskMobile } from '../../domain/people/mobile.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { inquiryById } from '../../store/inquiries.ts';
import type { InquiryRecord } from '../../store/inquiries.ts';
import { personById } from '../../store/people.ts';
import { requestById } from '../../store/requests.ts';
import { slipsAbout } from '../../store/slips.ts';
import { staffById } from '../../store/staff.ts';
import type { InquiryView } from '../contract/inquiries.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { slipSummary } from '../slip-view.ts';
import { channelView } from '../visit/visit-view.ts';

/** What the audit chain calls an inquiry. */
export const inquirySubject = (id: string) => ({ kind: 'inquiry', id });

/** An inquiry as the screens show it. Who asked is read from their file where it was asked in a visit. */
export async function inquiryView(
  handle: WriteHandle,
  office: Office,
  inquiry: InquiryRecord,
  recorded: Recorded,
): Promise<InquiryView> {
  const { policy } = office.policy;
  const request = inquiry.requestId === null ? null : await requestById(handle, inquiry.requestId);
  const person = request?.beneficiaryId
    ? await personById(handle, request.beneficiaryId, recorded)
    : undefined;
  const nameOf = async (staffId: string) => (await staffById(handle, staffId))?.name ?? '';
  const channel = (id: string | null) => (id === null ? null : channelView(policy, id));
  const slip = (await slipsAbout(handle, inquirySubject(inquiry.id))).at(-1);
  const { id, status, question, askedAt, reason, answer, answeredByName, repliedAt, visitId } = inquiry;
  return {
    id,
    status,
    question,
    channel: channelView(policy, inquiry.channelId),
    askedAt,
    askedBy: await nameOf(inquiry.askedBy),
    reason,
    asker: inquiry.askerName ?? person?.name ?? null,
    contact: inquiry.askerContact ?? (person ? maskMobile(person.mobile) : null),
    tellChannel: channel(
      inquiry.tellChannelId ?? request?.agreedChannelId ?? person?.preferredChannelId ?? null,
    ),
    visit: request && visitId !== null ? { visitId, requestNumber: request.number } : null,
    answer,
    answeredBy: answeredByName,
    repliedAt,
    told:
      inquiry.toldAt !== null && inquiry.toldBy !== null && inquiry.toldChannelId !== null
        ? {
            at: inquiry.toldAt,
            by: await nameOf(inquiry.toldBy),
            channel: channelView(policy, inquiry.toldChannelId),
          }
        : null,
    slip: slip ? slipSummary(slip) : null,
  };
}

/** Reads an inquiry; refuses an unknown one. */
export async function knownInquiry(
  handle: WriteHandle,
  id: string,
  recorded: Recorded,
): Promise<InquiryRecord> {
  const inquiry = await inquiryById(handle, id, recorded);
  if (!inquiry) throw new Refusal('unknown-inquiry', 'inquiryId');
  return inquiry;
}
