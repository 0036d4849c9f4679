import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyKind, Screen } from '../../../../src/domain/policy/policy-schema.ts';
import { isComplete, nextStep, turnsOf } from '../../../../src/domain/request/next-step.ts';
import type { JourneySource } from '../../../../src/domain/request/next-step.ts';
import type { OwnChoices, RequirementState, VisitFacts } from '../../../../src/domain/request/visit.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { policyIds, shippedPolicy } from '../policy/policy-files.ts';
import { numRuns } from '../time/runs.ts';

const policies = new Map(policyIds.map((id) => [id, shippedPolicy(id)]));
const deemReferral = shippedPolicy('deem').journeys.referral;
const met: RequirementState = { state: 'met', matchedWithOriginal: true, expiresOn: isoDate('2030-01-01') };
const expired: RequirementState = { state: 'missing', reason: 'expired' };

const sources = fc.constantFrom(...policyIds).map((id): JourneySource => {
  const policy = policies.get(id);
  if (!policy) throw new Error(id);
  return { policy, borrowedReferral: deemReferral };
});
const choices: fc.Arbitrary<OwnChoices> = fc.record({
  takesSignature: fc.boolean(),
  studiedBy: fc.constant(null),
  offersReferral: fc.boolean(),
});
const journeys = fc.constantFrom<JourneyKind>('request', 'referral');

function visit(confirmed: readonly Screen[], changes: Partial<VisitFacts> = {}): VisitFacts {
  return {
    journey: 'request',
    confirmed,
    requirements: [met],
    requestDataHash: 'a',
    declaredDataHash: 'a',
    ...changes,
  };
}

function screenOf(step: ReturnType<typeof nextStep>): Screen | 'finished' {
  return step.kind === 'finished' ? 'finished' : step.turn.screen;
}

const mabarrah: JourneySource = { policy: shippedPolicy('mabarrah'), borrowedReferral: null };
const deem: JourneySource = { policy: shippedPolicy('deem'), borrowedReferral: null };
const own: OwnChoices = { takesSignature: true, studiedBy: null, offersReferral: false };

describe('nextStep [guided-visit]', () => {
  it('never gives a screen while an earlier one of the policy is not confirmed', () => {
    fc.assert(
      fc.property(
        sources,
        choices,
        journeys,
        fc.infiniteStream(fc.boolean()),
        (source, chosen, journey, coins) => {
          const order = turnsOf(source, journey, chosen).map(({ screen }) => screen);
          const confirmed = order.filter(() => coins.next().value);
          const next = screenOf(nextStep(source, visit(confirmed, { journey }), chosen));
          const at = next === 'finished' ? order.length : order.indexOf(next);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(order.slice(0, at).every((screen) => confirmed.includes(screen))).toBe(true);
          if (next !== 'finished') expect(confirmed).not.toContain(next);
        },
      ),
      { numRuns },
    );
  });

  it('walks every journey from its first screen to its end, each screen once, in the order of the policy', () => {
    fc.assert(
      fc.property(sources, choices, journeys, (source, chosen, journey) => {
        const order = turnsOf(source, journey, chosen).map(({ screen }) => screen);
        const walked: Screen[] = [];
        for (;;) {
          const next = screenOf(nextStep(source, visit(walked, { journey }), chosen));
          if (next === 'finished' || walked.length > order.length) break;
          walked.push(next);
        }
        expect(walked).toEqual(order);
      }),
      { numRuns },
    );
  });

  it('never passes completeness while something is missing, whatever was confirmed', () => {
    fc.assert(
      fc.property(sources, choices, journeys, (source, chosen, journey) => {
        const order = turnsOf(source, journey, chosen).map(({ screen }) => screen);
        const facts = visit(order, { journey, requirements: [met, expired] });
        const isOffered = order.length > 0;
        expect(screenOf(nextStep(source, facts, chosen))).toBe(isOffered ? 'completeness' : 'finished');
      }),
      { numRuns },
    );
  });

  it('comes back to the declaration when the data that was signed for has changed', () => {
    const order = turnsOf(mabarrah, 'request', own).map(({ screen }) => screen);
    expect(screenOf(nextStep(mabarrah, visit(order, { requestDataHash: 'b' }), own))).toBe('declaration');
    expect(screenOf(nextStep(mabarrah, visit(order, { declaredDataHash: null }), own))).toBe('declaration');
    expect(screenOf(nextStep(mabarrah, visit(order), own))).toBe('finished');
  });

  it('takes the signature where the policy states it, whatever the association chose', () => {
    const without = { ...own, takesSignature: false };
    const screens = (source: JourneySource) =>
      turnsOf(source, 'request', without).map(({ screen }) => screen);
    expect(screens(mabarrah)).toContain('declaration');
    expect(screens(deem)).not.toContain('declaration');
  });

  it('numbers the steps that remain without a gap when one is left out', () => {
    const turns = turnsOf(deem, 'request', { ...own, takesSignature: false });
    expect(turns.map(({ stepIndex }) => stepIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('offers a referral to others only by their own choice', () => {
    const source = { ...mabarrah, borrowedReferral: deemReferral };
    expect(turnsOf(source, 'referral', own)).toEqual([]);
    expect(turnsOf(source, 'referral', { ...own, offersReferral: true })).toHaveLength(9);
    expect(turnsOf(deem, 'referral', own)).toHaveLength(9);
  });
});

describe('isComplete [completeness]', () => {
  const notApplicable: RequirementState = { state: 'not-applicable', reason: 'لا دخل له' };

  it.each<[string, RequirementState[], boolean]>([
    ['nothing was checked', [], false],
    ['all are met', [met, met], true],
    ['one does not apply', [met, notApplicable], true],
    ['one is open', [met, { state: 'open' }], false],
    ['one is absent', [{ state: 'missing', reason: 'absent' }, met], false],
    ['one does not match the original', [met, { state: 'missing', reason: 'mismatched' }], false],
    ['the identity has expired', [expired], false],
  ])('when %s', (_, requirements, expected) => {
    expect(isComplete({ requirements })).toBe(expected);
  });
});
