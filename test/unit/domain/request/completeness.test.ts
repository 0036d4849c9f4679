import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../../src/domain/policy/policy-schema.ts';
import { judgeRequirement, requirementOn } from '../../../../src/domain/request/completeness.ts';
import type { FindingError, RequirementFinding } from '../../../../src/domain/request/completeness.ts';
import { isComplete } from '../../../../src/domain/request/next-step.ts';
import { addDays, isoDate } from '../../../../src/domain/time/plain-date.ts';
import { policyIds, shippedPolicy } from '../policy/policy-files.ts';
import { days } from '../time/days.ts';
import { numRuns } from '../time/runs.ts';

const today = isoDate('2026-11-21');
const identity: Requirement = { id: 'identity', title: 'الهوية', hasExpiry: true, kind: 'identity' };
const income: Requirement = {
  id: 'income',
  title: 'تعريف بالدخل',
  hasExpiry: true,
  kind: 'document',
  notApplicableWhen: 'إذا لم يكن له دخل',
};
const list: Requirement = { id: 'list', title: 'قائمة', hasExpiry: false, kind: 'information' };

const met = (expiresOn: string | null, isMatchedWithOriginal = true): RequirementFinding => ({
  state: 'met',
  isMatchedWithOriginal,
  expiresOn: expiresOn === null ? null : isoDate(expiresOn),
});

describe('judgeRequirement [completeness]', () => {
  it.each<[string, Requirement, RequirementFinding]>([
    ['an identity that is valid today for the last time', identity, met('2026-11-21')],
    ['information without expiry', list, met(null)],
    ['a paper not brought', identity, { state: 'missing', reason: 'absent' }],
    ['a requirement to be looked at again', identity, { state: 'open' }],
    ['no income, and the reason for it', income, { state: 'not-applicable', reason: 'لا دخل له' }],
  ])('lets %s stand', (_, requirement, finding) => {
    expect(judgeRequirement(requirement, finding, today)).toMatchObject({
      ok: true,
      value: { state: finding.state },
    });
  });

  it.each<[string, Requirement, RequirementFinding, FindingError]>([
    ['an identity that expired yesterday', identity, met('2026-11-20'), 'expired'],
    ['an expiry that nobody read', identity, met(null), 'expiry-needed'],
    ['a copy not matched with the original', identity, met('2030-01-01', false), 'not-matched'],
    [
      'an identity said not to apply',
      identity,
      { state: 'not-applicable', reason: 'نسيها' },
      'never-inapplicable',
    ],
    ['no reason', income, { state: 'not-applicable', reason: '  ' }, 'reason-needed'],
  ])('does not let %s pass', (_, requirement, finding, error) => {
    expect(judgeRequirement(requirement, finding, today)).toEqual({ ok: false, error });
  });

  it('keeps no expiry for what has none, and a reason without spaces around it', () => {
    expect(judgeRequirement(list, met('2027-01-01'), today)).toMatchObject({ value: { expiresOn: null } });
    expect(judgeRequirement(income, { state: 'not-applicable', reason: ' طالب ' }, today)).toMatchObject({
      value: { reason: 'طالب' },
    });
  });
});

describe('requirementOn', () => {
  it('calls a paper missing from the day after its last valid day, and never before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), (expiresOn, passed) => {
        const state = { state: 'met', matchedWithOriginal: true, expiresOn } as const;
        const later = requirementOn(state, addDays(expiresOn, passed));
        expect(later).toEqual(passed > 0 ? { state: 'missing', reason: 'expired' } : state);
      }),
      { numRuns },
    );
  });

  it('leaves alone what cannot expire', () => {
    const state = { state: 'met', matchedWithOriginal: true, expiresOn: null } as const;
    expect(requirementOn(state, isoDate('2099-01-01'))).toEqual(state);
  });
});

describe('every service of the five policies [service-conditions]', () => {
  const services = policyIds.flatMap((id) =>
    shippedPolicy(id).services.map((service) => [id, service] as const),
  );

  it('is incomplete as long as one of its requirements is, whichever it is', () => {
    for (const [, { requirements }] of services) {
      const judged = requirements.map((requirement) =>
        judgeRequirement(requirement, met(requirement.hasExpiry ? '2030-01-01' : null), today),
      );
      const states = judged.map((one) => {
        if (!one.ok) throw new Error(one.error);
        return one.value;
      });
      expect(isComplete({ requirements: states })).toBe(true);
      for (const index of states.keys()) {
        const without = states.with(index, { state: 'missing', reason: 'absent' });
        expect(isComplete({ requirements: without })).toBe(false);
      }
    }
  });
});
