/**
 * Where a request stands, named by what comes next. `draft`: received and not complete; `complete`: to be put
 * before the committee, or decided where there is none; then with the committee, to be told, to be served, to be
 * closed.
 */
export const requestStages = [
  'draft',
  'complete',
  'with-committee',
  'to-tell',
  'to-serve',
  'to-close',
  'closed',
] as const;
export type RequestStage = (typeof requestStages)[number];

/** What can happen to a request after its visit. `not-reached`: told nobody, and that is on record. */
export const statusSteps = ['submitted', 'decided', 'told', 'not-reached', 'served', 'closed'] as const;
export type StatusStep = (typeof statusSteps)[number];

/** A decision is one of two. */
export const outcomes = ['accepted', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

/** What decides how a request may go on. */
export type StatusFacts = {
  stage: RequestStage;
  /** A committee studies requests: by the policy (Mabarrah ت/٥, the others التعامل/٥), or the association's own choice. */
  hasCommittee: boolean;
  outcome: Outcome | null;
  /** The visit itself planned to provide the service at once, without waiting for a decision. */
  isServedAtOnce: boolean;
};

/**
 * What may happen to a request now, the one next step first. No committee, no step before one; the service
 * (التعامل/٧, Deem التعامل/٣) comes after the beneficiary was told, except where the visit provided it at once.
 */
export function stepsAllowed({ stage, hasCommittee, isServedAtOnce }: StatusFacts): StatusStep[] {
  switch (stage) {
    case 'draft':
    case 'closed':
      return [];
    case 'complete': {
      const usual: StatusStep = hasCommittee ? 'submitted' : 'decided';
      return isServedAtOnce ? ['served', usual] : [usual];
    }
    case 'with-committee':
      return ['decided'];
    case 'to-tell':
      return ['told', 'not-reached'];
    case 'to-serve':
      return ['served'];
    case 'to-close':
      return ['closed'];
  }
}

/** Where a request stands after a step; null when the step's turn has not come. */
export function stageAfter(facts: StatusFacts, step: StatusStep): RequestStage | null {
  if (!stepsAllowed(facts).includes(step)) return null;
  switch (step) {
    case 'submitted':
      return 'with-committee';
    case 'decided':
    case 'not-reached':
      return 'to-tell';
    case 'told':
      return facts.outcome === 'accepted' ? 'to-serve' : 'to-close';
    case 'served':
      return 'to-close';
    case 'closed':
      return 'closed';
  }
}

/** The steps that still lie ahead of a request, as far as its decision is known. */
export function stepsAhead(facts: StatusFacts): StatusStep[] {
  const ahead: StatusStep[] = [];
  // A request that is still at the desk goes on as a complete one.
  let now: StatusFacts = facts.stage === 'draft' ? { ...facts, stage: 'complete' } : facts;
  for (;;) {
    const [step] = stepsAllowed(now);
    const stage =
      step === undefined ? null : stageAfter({ ...now, outcome: now.outcome ?? 'accepted' }, step);
    if (step === undefined || stage === null) return ahead;
    ahead.push(step);
    now = { ...now, stage };
  }
}

/** Where a request stands when its visit is finished: complete, or served already. */
export function stageAfterVisit(isServedAtOnce: boolean): RequestStage {
  return isServedAtOnce ? 'to-close' : 'complete';
}

/** Stages in which the beneficiary still waits for an answer: the reply rule runs. */
export const awaitingStages = ['complete', 'with-committee', 'to-tell'] as const satisfies RequestStage[];

export function awaitsReply(stage: RequestStage): boolean {
  return (awaitingStages as readonly RequestStage[]).includes(stage);
}
