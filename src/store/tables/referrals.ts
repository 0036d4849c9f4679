import type {
  FollowUpContact,
  FollowUpEnding,
  FollowUpOutcome,
} from '../../domain/referral/follow-up-outcome.ts';

export type ReferralAttemptsTable = {
  id: string;
  requestId: string;
  /** 1 for the first of its referral. */
  position: number;
  at: string;
  byId: string;
  /** The day for which it was planned. */
  dueOn: string | null;
  contacted: FollowUpContact;
  outcome: FollowUpOutcome;
  note: string;
  nextOn: string | null;
};

export type ReferralEndingsTable = {
  requestId: string;
  ending: FollowUpEnding;
  at: string;
  byId: string;
  /** Of the association's own exception. */
  reason: string | null;
  /** The referral to another agency that took this one's place. */
  nextRequestId: string | null;
};
