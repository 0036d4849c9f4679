import type { HolidayList } from '../time/holidays.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { followUpDate } from './follow-up.ts';

/** Whom the desk asked whether the referred person arrived. */
export const followUpContacts = ['beneficiary', 'agency'] as const;
export type FollowUpContact = (typeof followUpContacts)[number];

/** What a follow-up found out (Deem الإحالة/٨). `not-reached`: nobody answered; `not-yet`: not gone there yet. */
export const followUpOutcomes = ['arrived', 'not-reached', 'not-yet', 'refused', 'another-agency'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/**
 * How a referral ends: the arrival was confirmed; the person was passed on to another agency by a new referral; or
 * it was given up, which the policy does not provide for: the association's own exception, with its reason.
 */
export const followUpEndings = ['arrived', 'passed-on', 'without-arrival'] as const;
export type FollowUpEnding = (typeof followUpEndings)[number];

/**
 * The ending that a follow-up brings, if any. Only a confirmed arrival and a new referral end one: a person who
 * refuses is still followed until the association makes its exception (Deem الإحالة/٨: «والتأكد من وصولها»).
 */
export function endingOf(outcome: FollowUpOutcome): FollowUpEnding | null {
  if (outcome === 'arrived') return 'arrived';
  return outcome === 'another-agency' ? 'passed-on' : null;
}

/** The day proposed for asking again: so many days on, moved to a working day. None once the referral has ended. */
export function nextFollowUp(
  outcome: FollowUpOutcome,
  today: IsoDate,
  days: number,
  holidays: HolidayList = {},
): IsoDate | null {
  return endingOf(outcome) === null ? followUpDate(today, days, holidays) : null;
}
