import type {
  FollowUpContact,
  FollowUpEnding,
  FollowUpOutcome,
} from '../../../domain/referral/follow-up-outcome.ts';
import type { ReferralView } from '../../../desk/contract/referrals.ts';
import { m } from '../../../text/index.ts';

export const viewText: Record<ReferralView, () => string> = {
  overdue: m.referrals_view_overdue,
  today: m.referrals_view_today,
  week: m.referrals_view_week,
  later: m.referrals_view_later,
  'hand-over': m.referrals_view_hand_over,
  ended: m.referrals_view_ended,
};

export const outcomeText: Record<FollowUpOutcome, () => string> = {
  arrived: m.referrals_outcome_arrived,
  'not-reached': m.referrals_outcome_not_reached,
  'not-yet': m.referrals_outcome_not_yet,
  refused: m.referrals_outcome_refused,
  'another-agency': m.referrals_outcome_another_agency,
};

/** What follows from an outcome, where that is not plain from the day that is asked for. */
export const outcomeHint: Partial<Record<FollowUpOutcome, () => string>> = {
  arrived: m.referrals_outcome_arrived_hint,
  refused: m.referrals_outcome_refused_hint,
  'another-agency': m.referrals_outcome_another_agency_hint,
};

export const askedText: Record<FollowUpContact, () => string> = {
  beneficiary: m.referrals_attempt_asked_beneficiary,
  agency: m.referrals_attempt_asked_agency,
};

export const endingText: Record<FollowUpEnding, () => string> = {
  arrived: m.referrals_ending_arrived,
  'passed-on': m.referrals_ending_passed_on,
  'without-arrival': m.referrals_ending_without_arrival,
};

export const endedText: Record<FollowUpEnding, () => string> = {
  arrived: m.referrals_ended_arrived,
  'passed-on': m.referrals_ended_passed_on,
  'without-arrival': m.referrals_ended_without_arrival,
};
