/**
 * What became of an attempt to reach somebody who did not ask (الهدف/١ «والوصول إليهم بأسهل الطرق دون الحاجة إلى طلب
 * المستفيد»).
 */
export const outreachOutcomes = ['wants', 'declines', 'not-reached', 'wrong-number'] as const;
export type OutreachOutcome = (typeof outreachOutcomes)[number];

/**
 * Where an entry stands: still to be reached; reached and wanting the service, so that a request starts; declined,
 * so that its contact data are to be emptied; a request was started; or closed with a reason.
 */
export const outreachStates = ['to-reach', 'wants', 'declined', 'requested', 'closed'] as const;
export type OutreachState = (typeof outreachStates)[number];

/** The state after an attempt. Nobody answering and a wrong number leave it as it was. */
export function stateAfter(outcome: OutreachOutcome, before: OutreachState): OutreachState {
  if (outcome === 'wants') return 'wants';
  return outcome === 'declines' ? 'declined' : before;
}

/** Whether attempts may still be recorded: not once a request was started, it was closed, or they declined. */
export function canBeContacted(state: OutreachState): boolean {
  return state === 'to-reach' || state === 'wants';
}

/** Data minimisation (ح/٢ سرية): only who declined is emptied, and nobody who may still be contacted. */
export function canBeEmptied(state: OutreachState): boolean {
  return state === 'declined';
}
