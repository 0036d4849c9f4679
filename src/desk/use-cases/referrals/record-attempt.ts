import { tidyText } from '../../../domain/people/typed-text.ts';
import { endingOf } from '../../../domain/referral/follow-up-outcome.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import { compareDates } from '../../../domain/time/plain-date.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { addReferralAttempt, endReferral } from '../../../store/referrals.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { atReferral, requireFollowed } from '../../referrals/referral-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/**
 * What a follow-up found out. A confirmed arrival ends it, as does passing the person on to another agency;
 * anything else has a next day (Deem الإحالة/٨).
 */
export function recordReferralAttempt(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'referrals.recordAttempt'>,
): Promise<OutputOf<'referrals.recordAttempt'>> {
  const { requestId, contacted, outcome, seen } = input;
  const note = tidyText(input.note);
  const ending = endingOf(outcome);
  const call = {
    name: 'referrals.recordAttempt',
    requestId,
    input: { contacted, outcome, note, nextOn: input.nextOn },
  } as const;
  return atReferral(office, by, call, async (referral) => {
    const { handle, recorded, attempts, request, today } = referral;
    const nextOn = ending === null ? nextDay(input.nextOn, today) : null;
    const last = attempts.at(-1);
    const isRepeated =
      attempts.length === seen + 1 &&
      last?.outcome === outcome &&
      last.contacted === contacted &&
      last.note === note &&
      last.nextOn === nextOn;
    if (isRepeated) return;
    requireFollowed(referral);
    const position = attempts.length + 1;
    await addReferralAttempt(
      handle,
      { requestId, position, dueOn: request.followUpOn, contacted, outcome, note, nextOn },
      recorded,
    );
    if (ending !== null) await endReferral(handle, { requestId, ending, reason: null }, recorded);
  });
}

function nextDay(typed: string, today: IsoDate): IsoDate {
  const parsed = parseDateInput(typed);
  if (!parsed.ok) throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', 'nextOn');
  const { date } = parsed.value;
  if (compareDates(date, today) < 0) throw new Refusal('follow-up-date-past', 'nextOn');
  return date;
}
