/**
 * What a person may bring to be looked into: a complaint (Mabarrah ج/١), a grievance over any procedure
 * (Deem العدل/٢), a suggestion, or technical help in dealing with the association (Mabarrah ج/٢).
 */
export const complaintKinds = ['complaint', 'grievance', 'suggestion', 'technical-help'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** How far it is. A reopened one begins anew at `received`. */
export const complaintStates = [
  'received',
  'looked-into',
  'settlement-tried',
  'decided',
  'told',
  'closed',
] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** How it ended; `settled`: amicably, with both sides agreed (Mabarrah ج/٣). */
export const complaintOutcomes = ['upheld', 'partly', 'not-upheld', 'settled'] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** What is done next, and nothing else is. */
export type ComplaintStep = 'take' | 'settle' | 'decide' | 'tell' | 'close' | 'none';

/** As much of a complaint as its course depends on. */
export type ComplaintCourse = {
  kind: ComplaintKind;
  state: ComplaintState;
  /** Nobody to tell: whoever brought it did not say who they are and asks by its number. */
  isAnonymous: boolean;
  /** It was closed and opened once more already. */
  wasReopened: boolean;
};

/** Whether an amicable settlement is tried at all: between people, so not for a suggestion or technical help. */
export function isBetweenPeople(kind: ComplaintKind): boolean {
  return kind === 'complaint' || kind === 'grievance';
}

/** Whether it must be tried before anything is decided: the policy says so, and it is between people. */
export function mustTrySettlement(kind: ComplaintKind, isStated: boolean): boolean {
  return isStated && isBetweenPeople(kind);
}

/**
 * The one next step. Where the policy has it, an amicable settlement is tried before the decision (Mabarrah ج/٣);
 * whoever complained is told before it is closed.
 */
export function nextComplaintStep(
  { kind, state, isAnonymous }: ComplaintCourse,
  isSettlementStated: boolean,
): ComplaintStep {
  switch (state) {
    case 'received':
      return 'take';
    case 'looked-into':
      return mustTrySettlement(kind, isSettlementStated) ? 'settle' : 'decide';
    case 'settlement-tried':
      return 'decide';
    case 'decided':
      return isAnonymous ? 'close' : 'tell';
    case 'told':
      return 'close';
    case 'closed':
      return 'none';
  }
}

/** Whether a step may be taken now: the next one, or another amicable attempt while nothing is decided. */
export function maySettleNow({ kind, state }: ComplaintCourse): boolean {
  return isBetweenPeople(kind) && (state === 'looked-into' || state === 'settlement-tried');
}

/** A closed one is opened again once, with a reason; then it is final at this desk. */
export function mayReopen({ state, wasReopened }: ComplaintCourse): boolean {
  return state === 'closed' && !wasReopened;
}
