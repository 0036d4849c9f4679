import { describe, expect, it } from 'vitest';
import {
  requestStages,
  stageAfter,
  stageAfterVisit,
  stepsAhead,
  stepsAllowed,
  statusSteps,
} from '../../../../src/domain/request/request-status.ts';
import type { StatusFacts, StatusStep } from '../../../../src/domain/request/request-status.ts';
import { policyIds, shippedPolicy } from '../policy/policy-files.ts';
import type { PolicyId } from '../policy/policy-files.ts';

/** A complete request under a policy, the association's own choices left as they are at set-up. */
function under(id: PolicyId, change: Partial<StatusFacts> = {}): StatusFacts {
  const hasCommittee = shippedPolicy(id).study !== null;
  return { stage: 'complete', hasCommittee, outcome: null, isServedAtOnce: false, ...change };
}

/** Takes step after step; fails where one is not allowed. */
function walk(start: StatusFacts, steps: readonly StatusStep[]): StatusFacts['stage'][] {
  let facts = start;
  return steps.map((step) => {
    const stage = stageAfter(facts, step);
    if (stage === null) throw new Error(`${step} out of turn at ${facts.stage}`);
    facts = { ...facts, stage };
    return stage;
  });
}

describe('the way of a request after its visit [request-status]', () => {
  const withCommittee = ['submitted', 'decided', 'told', 'served', 'closed'];
  it.each([
    ['mabarrah', 'ت/٥', withCommittee],
    ['athar', 'التعامل/٥', withCommittee],
    ['amass', 'التعامل/٥', withCommittee],
    ['enaya', 'التعامل/٥', withCommittee],
    ['deem', 'التعامل/٣', ['decided', 'told', 'served', 'closed']],
  ] as const)('%s %s', (id, _clause, steps) => {
    expect(stepsAhead(under(id))).toEqual(steps);
    expect(walk(under(id, { outcome: 'accepted' }), steps as readonly StatusStep[]).at(-1)).toBe('closed');
  });

  it('has a committee where the association chose one, and none where neither has one', () => {
    expect(stepsAllowed(under('deem'))).toEqual(['decided']);
    expect(stepsAllowed(under('deem', { hasCommittee: true }))).toEqual(['submitted']);
    expect(stageAfter(under('deem'), 'submitted')).toBeNull();
    expect(stageAfter(under('mabarrah'), 'decided')).toBeNull();
  });

  it('leads from a rejection to its closing, without a service', () => {
    const facts = under('mabarrah', { outcome: 'rejected' });
    expect(walk(facts, ['submitted', 'decided', 'told', 'closed']).at(-1)).toBe('closed');
    expect(stageAfter({ ...facts, stage: 'to-close' }, 'served')).toBeNull();
  });

  it('stays to be told while nobody was reached', () => {
    const facts = under('athar', { stage: 'to-tell', outcome: 'accepted' });
    expect(walk(facts, ['not-reached', 'not-reached', 'told'])).toEqual(['to-tell', 'to-tell', 'to-serve']);
  });

  it('is served at once where the visit did so, and may still go the usual way when that is taken back', () => {
    expect(stageAfterVisit(true)).toBe('to-close');
    expect(stageAfterVisit(false)).toBe('complete');
    expect(stepsAllowed(under('athar', { isServedAtOnce: true }))).toEqual(['served', 'submitted']);
    expect(stepsAllowed(under('athar', { stage: 'to-close', isServedAtOnce: true }))).toEqual(['closed']);
  });

  it('offers no step that leads nowhere, and none before it is complete or once it is closed', () => {
    for (const id of policyIds)
      for (const stage of requestStages)
        for (const outcome of ['accepted', 'rejected'] as const)
          for (const isServedAtOnce of [true, false]) {
            const facts = under(id, { stage, outcome, isServedAtOnce });
            const led = statusSteps.filter((step) => stageAfter(facts, step) !== null);
            expect([...led].sort()).toEqual([...stepsAllowed(facts)].sort());
            if (stage === 'draft' || stage === 'closed') expect(led).toEqual([]);
          }
  });
});
