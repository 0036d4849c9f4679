import type { JourneyKind, Policy, Screen, Step } from '../policy/policy-schema.ts';
import type { OwnChoices, VisitFacts } from './visit.ts';

/** One turn of the guide: the step shown in the list and the screen to be worked. */
export type Turn = { step: Step; stepIndex: number; screen: Screen };

/** Where a visit stands: the turn that has come, or everything done. */
export type NextStep = { kind: 'turn'; turn: Turn } | { kind: 'finished' };

/** The referral journey that associations without one of their own may choose: Deem's eight steps are the pattern. */
export type JourneySource = { policy: Policy; borrowedReferral: { steps: Step[] } | null };

/** The turns of a journey in the policy's order, without those that the association's own choice leaves out. */
export function turnsOf(source: JourneySource, journey: JourneyKind, own: OwnChoices): Turn[] {
  const { policy } = source;
  const steps =
    journey === 'request'
      ? policy.journeys.request.steps
      : (policy.journeys.referral ?? (own.offersReferral ? source.borrowedReferral : null))?.steps;
  if (!steps) return [];
  const taken = steps
    .map((step) => ({ ...step, screens: step.screens.filter((screen) => isTaken(policy, own, screen)) }))
    .filter((step) => step.screens.length > 0);
  return taken.flatMap((step, stepIndex) => step.screens.map((screen) => ({ step, stepIndex, screen })));
}

function isTaken(policy: Policy, own: OwnChoices, screen: Screen): boolean {
  return screen !== 'declaration' || policy.declaration.signature === 'stated' || own.takesSignature;
}

/**
 * The one place that knows the order of a visit: the first screen, in the policy's order, that is not done.
 * A screen is done when its confirmation is on disk and what it ensures still holds: an expired paper or
 * changed data brings the visit back to completeness or to a new declaration.
 */
export function nextStep(source: JourneySource, visit: VisitFacts, own: OwnChoices): NextStep {
  const turn = turnsOf(source, visit.journey, own).find(({ screen }) => !isDone(visit, screen));
  return turn ? { kind: 'turn', turn } : { kind: 'finished' };
}

function isDone(visit: VisitFacts, screen: Screen): boolean {
  if (!visit.confirmed.includes(screen)) return false;
  if (screen === 'completeness') return isComplete(visit);
  if (screen === 'declaration') return visit.declaredDataHash === visit.requestDataHash;
  return true;
}

/** Nobody leaves incomplete: every requirement is met or does not apply. Without requirements nothing was checked. */
export function isComplete({ requirements }: Pick<VisitFacts, 'requirements'>): boolean {
  return (
    requirements.length > 0 &&
    requirements.every(({ state }) => state === 'met' || state === 'not-applicable')
  );
}
