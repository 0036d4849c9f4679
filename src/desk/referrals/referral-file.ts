import { dueGroupOf, workingDaysLate } from '../../domain/referral/follow-up-due.ts';
import { nextFollowUp } from '../../domain/referral/follow-up-outcome.ts';
import type { HolidayList } from '../../domain/time/holidays.ts';
import { isoDate, riyadhDay } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { record } from '../../store/audit.ts';
import type { Canonical } from '../../store/canonical.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { personById } from '../../store/people.ts';
import { agencyHistory } from '../../store/referral-history.ts';
import { lastVisitOf, referralAttempts, referralById, referralEnding } from '../../store/referrals.ts';
import type { ReferralAttempt, ReferralEnding } from '../../store/referrals.ts';
import { requestById } from '../../store/requests.ts';
import type { RequestRecord } from '../../store/requests.ts';
import { slipsOf } from '../../store/slips.ts';
import type { SlipRecord } from '../../store/slips.ts';
import { agencyById } from '../agency-view.ts';
import type { CallName } from '../contract/contract.ts';
import type { ReferralFile } from '../contract/referrals.ts';
import { requireOffered } from '../offered.ts';
import { holidaysFrom, readSettings } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { StaffMember } from '../session.ts';
import { slipSummary } from '../slip-view.ts';
import { personSummary } from '../visit/person-summary.ts';

/** A referral being followed up: one call, one transaction, one entry of the audit chain. */
export type ReferralAtWork = {
  handle: WriteHandle;
  office: Office;
  recorded: Recorded;
  request: RequestRecord;
  attempts: ReferralAttempt[];
  ending: ReferralEnding | undefined;
  /** The last referral slip; there is one, else the referral is not to be followed yet. */
  slip: SlipRecord;
  today: IsoDate;
  /** How many days on the next follow-up is proposed, and the days off. */
  followUpDays: number;
  holidays: HolidayList;
};

/** Reads a referral, lets `work` change it, and answers with the referral as it then stands. */
export async function atReferral(
  office: Office,
  by: StaffMember,
  call: { name: CallName; requestId: string; input?: Canonical },
  work: (referral: ReferralAtWork) => Promise<void>,
): Promise<ReferralFile> {
  const file = await office.store.write(by.id, async (handle) => {
    const at = await readReferral(handle, office, call);
    await work(at);
    return referralFile(at);
  });
  if (call.name !== 'referrals.open') office.session.announce('work');
  return file;
}

/** Reads a referral whose slip was issued; the call and its input are in the audit chain before. */
export async function readReferral(
  handle: WriteHandle,
  office: Office,
  { name, requestId, input }: { name: CallName; requestId: string; input?: Canonical },
): Promise<ReferralAtWork> {
  await requireOffered(handle, office, 'referral-worklist');
  const recorded = await record(handle, {
    action: name,
    subject: { kind: 'request', id: requestId },
    ...(input === undefined ? {} : { content: input }),
  });
  const request = await referralById(handle, requestId);
  const slip = (await slipsOf(handle, requestId)).findLast(({ kind }) => kind === 'referral');
  if (!request || !slip) throw new Refusal('unknown-referral', 'requestId');
  const { followUpDays, daysOff } = await readSettings(handle);
  return {
    handle,
    office,
    recorded,
    request,
    attempts: await referralAttempts(handle, requestId, recorded),
    ending: await referralEnding(handle, requestId),
    slip,
    today: riyadhDay(new Date(handle.at)),
    followUpDays,
    holidays: holidaysFrom(daysOff),
  };
}

/** Refuses what a referral that has ended no longer takes. */
export function requireFollowed({ ending }: ReferralAtWork): void {
  if (ending) throw new Refusal('referral-ended');
}

async function referralFile({
  handle,
  office,
  recorded,
  request: { id },
  today,
  followUpDays,
  holidays,
}: ReferralAtWork): Promise<ReferralFile> {
  const request = await requestById(handle, id);
  const policy = office.editions.get(request.policyEditionId) ?? office.policy.policy;
  const person = (personId: string | null) =>
    personId === null ? undefined : personById(handle, personId, recorded);
  const beneficiary = await person(request.beneficiaryId);
  const representative = await person(request.representativeId);
  const slip = (await slipsOf(handle, id)).findLast(({ kind }) => kind === 'referral');
  const visit = await lastVisitOf(handle, id);
  if (!visit) throw new RangeError(`Referral ${id} has no visit`);
  const due = request.followUpOn === null ? null : isoDate(request.followUpOn);
  const { agencyId, responsibleName } = request;
  const channel = policy.channels.find((each) => each.id === beneficiary?.preferredChannelId);
  return {
    requestId: id,
    requestNumber: request.number,
    visit: { id: visit.id, isFinished: visit.status === 'finished' },
    beneficiary: beneficiary ? personSummary(beneficiary, today) : null,
    phones: [beneficiary, representative].flatMap((each) =>
      each ? [{ name: each.name, mobile: each.mobile }] : [],
    ),
    preferredChannel: channel?.label ?? null,
    need: request.need,
    agency: agencyId === null ? null : await agencyById(handle, agencyId, new Date(handle.at)),
    responsible:
      responsibleName === null ? null : { name: responsibleName, phone: request.responsiblePhone ?? '' },
    followUpOn: due,
    due: due && dueGroupOf(due, today, holidays),
    workingDaysLate: due === null ? 0 : workingDaysLate(due, today, holidays),
    proposedOn: due === null ? null : nextFollowUp('not-reached', today, followUpDays, holidays),
    slip: slip ? slipSummary(slip) : null,
    attempts: (await referralAttempts(handle, id, recorded)).map(
      ({ id: attemptId, at, byName, contacted, outcome, note, nextOn }) => ({
        id: attemptId,
        at,
        byName,
        contacted,
        outcome,
        note,
        nextOn,
      }),
    ),
    ending: await endingView(handle, id),
    history: agencyId === null ? null : await agencyHistory(handle, agencyId),
    channels: office.policy.policy.channels.map(({ id: channelId, label }) => ({ id: channelId, label })),
  };
}

async function endingView(handle: WriteHandle, requestId: string): Promise<ReferralFile['ending']> {
  const ending = await referralEnding(handle, requestId);
  if (!ending) return null;
  const { ending: kind, at, byName, reason, nextRequestId } = ending;
  const next = nextRequestId === null ? undefined : await lastVisitOf(handle, nextRequestId);
  return { kind, at, byName, reason, nextVisitId: next?.id ?? null };
}
