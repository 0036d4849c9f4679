import { lastVisitOf, linkNextReferral } from '../../../store/referrals.ts';
import { beginTyping } from '../../../store/typing.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { readReferral } from '../../referrals/referral-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { openRequest } from '../visits/start.ts';

/**
 * A referral that was passed on goes on as a new one, with the same person already chosen and the same need. Asked
 * again, it answers with the visit that it has started.
 */
export async function startNextReferral(
  office: Office,
  by: StaffMember,
  { requestId, channelId }: ParsedInputOf<'referrals.startNext'>,
): Promise<OutputOf<'referrals.startNext'>> {
  const visitId = await office.store.write(by.id, async (handle) => {
    const call = { name: 'referrals.startNext', requestId, input: { channelId } } as const;
    const { ending, request, recorded } = await readReferral(handle, office, call);
    if (ending?.ending !== 'passed-on') throw new Refusal('referral-not-passed-on', 'requestId');
    const started = ending.nextRequestId === null ? null : await lastVisitOf(handle, ending.nextRequestId);
    if (started) return started.id;
    const next = await openRequest(handle, office, { journey: 'referral', channelId });
    const place = { requestId: next.requestId, visitId: next.visitId };
    const standing = {
      beneficiaryId: request.beneficiaryId ?? '',
      representativeId: request.representativeId ?? '',
      capacity: request.capacity ?? '',
      powerOfAttorneyNumber: request.powerOfAttorneyNumber ?? '',
      privacyNoticeShown: '',
    };
    await beginTyping(handle, { ...place, form: 'standing' }, standing, recorded);
    await beginTyping(handle, { ...place, form: 'need' }, { need: request.need ?? '' }, recorded);
    await linkNextReferral(handle, requestId, next.requestId, recorded);
    return next.visitId;
  });
  office.session.announce('visit');
  return { visitId };
}
