/** Who said that something hinders service: beneficiaries inside (المستفيد الداخلي) and outside, and the staff. */
export const obstacleSources = [
  'beneficiary-survey',
  'complaint',
  'suggestion',
  'internal-department',
  'staff',
] as const;
export type ObstacleSource = (typeof obstacleSources)[number];

/** `open`: nothing was changed yet; `changed`: waits for a look at what came of it; `checked`: it hinders no more. */
export const obstacleStates = ['open', 'changed', 'checked'] as const;
export type ObstacleState = (typeof obstacleStates)[number];
export type CheckOutcome = 'solved' | 'not-solved';

/** Whether a change may be entered, or its outcome checked: one after the other, until it has helped. */
export function mayFollow(state: ObstacleState, step: 'change' | 'check'): boolean {
  return step === 'change' ? state === 'open' : state === 'changed';
}

/** An obstacle is closed only when the change has helped; otherwise it is open for another. */
export function stateAfterCheck(outcome: CheckOutcome): ObstacleState {
  return outcome === 'solved' ? 'checked' : 'open';
}
