import { describe, expect, it } from 'vitest';
import {
  capabilityOf,
  measureKinds,
  measureStanding,
  shownCounts,
  wrongCount,
} from '../../../../src/domain/feedback/measure.ts';
import { clausesOf } from '../../../../src/domain/policy/offers.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { policyIds, shippedPolicy } from '../policy/policy-files.ts';

const today = isoDate('2026-11-21');
const planned = { plannedUntil: isoDate('2026-11-20'), doneOn: null, dropReason: null };

describe('[satisfaction-means] a means of measuring satisfaction', () => {
  it('is overdue the day after its last planned day, unless it was done or dropped', () => {
    expect(measureStanding({ ...planned, plannedUntil: today }, today)).toBe('planned');
    expect(measureStanding(planned, today)).toBe('overdue');
    expect(measureStanding({ ...planned, doneOn: today }, today)).toBe('done');
    expect(measureStanding({ ...planned, dropReason: 'أُغلق المكتب' }, today)).toBe('dropped');
  });

  it('has no more satisfied people, nor scores, than were asked', () => {
    expect(wrongCount({ asked: 10, satisfied: 10, byScore: [0, 0, 1, 4, 5] })).toBeNull();
    expect(wrongCount({ asked: 10, satisfied: 11, byScore: null })).toBe('satisfied');
    expect(wrongCount({ asked: 10, satisfied: null, byScore: [3, 3, 3, 3, 0] })).toBe('byScore');
    expect(wrongCount({ asked: null, satisfied: 2, byScore: null })).toBe('asked');
    expect(wrongCount({ asked: null, satisfied: null, byScore: null })).toBeNull();
  });

  it('shows no numbers of fewer than five people', () => {
    expect(shownCounts({ asked: 4, satisfied: 3, byScore: [0, 0, 0, 1, 3] })).toEqual({
      asked: null,
      satisfied: null,
      byScore: null,
      isHidden: true,
    });
    expect(shownCounts({ asked: 5, satisfied: 3, byScore: [0, 0, 0, 1, 2] })).toEqual({
      asked: 5,
      satisfied: 3,
      byScore: null,
      isHidden: false,
    });
  });
});

describe('the policy’s own words', () => {
  it('[satisfaction-means] [management-oversight] name Mabarrah’s six means, each by its clause', () => {
    const policy = shippedPolicy('mabarrah');
    const means = policy.satisfaction?.means ?? [];
    expect(means.map(({ kind }) => kind)).toEqual([...measureKinds]);
    for (const { kind, clause } of means) expect(clausesOf(policy, capabilityOf(kind))).toContain(clause);
    expect(means.map(({ clause }) => clause)).toEqual(['د/١', 'د/٢', 'د/٣', 'د/٤', 'د/٥', 'د/٦']);
    expect(means.filter(({ kind }) => capabilityOf(kind) === 'management-oversight')).toHaveLength(2);
  });

  it.each([
    ['athar', 'الأهداف/٩'],
    ['amass', 'الأهداف/٩'],
    ['enaya', 'الأهداف/٩'],
    ['deem', 'الممارسات/٣'],
  ] as const)('[satisfaction] make rating a right in %s %s', (id, clause) => {
    const policy = shippedPolicy(id);
    expect(policy.satisfaction?.right).toBe(clause);
    expect(clausesOf(policy, 'satisfaction')).toContain(clause);
    const { text } = policy.clauses.find((each) => each.id === clause)!;
    expect(text).toMatch(/حق من حقوق/u);
    expect(text).toContain('لا للعقاب والتشهير');
  });

  it('say nothing of a right where the policy does not', () => {
    const silent = policyIds.filter((id) => shippedPolicy(id).satisfaction?.right === undefined);
    expect(silent).toEqual(['mabarrah']);
  });
});
