import { describe, expect, it } from 'vitest';
import { compareEditions, isUnchanged } from '../../../../src/domain/policy/edition-diff.ts';
import type { Policy } from '../../../../src/domain/policy/policy-schema.ts';
import { nextReview } from '../../../../src/domain/policy/review.ts';
import { wordDiff } from '../../../../src/domain/policy/word-diff.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { policyIds, shippedPolicy } from './policy-files.ts';

/** The differences of Mabarrah's policy, changed as told. */
function diffOf(change: (policy: Policy) => void, policyId: (typeof policyIds)[number] = 'mabarrah') {
  const after = structuredClone(shippedPolicy(policyId));
  change(after);
  return compareEditions(shippedPolicy(policyId), after);
}

describe('the differences of two editions [policy-editions]', () => {
  it.each(policyIds)('%s has none from itself', (id) => {
    expect(isUnchanged(compareEditions(shippedPolicy(id), shippedPolicy(id)))).toBe(true);
  });

  it('mark the words of a clause that were taken out and put in', () => {
    const { clauses, sameClauseCount } = diffOf((policy) => {
      const clause = policy.clauses.find(({ id }) => id === 'ح/٤');
      if (clause) clause.text = clause.text.replace('والالتزام', 'والعمل');
    });
    expect(clauses).toHaveLength(1);
    expect(clauses[0]).toMatchObject({ kind: 'changed', id: 'ح/٤' });
    const words = clauses[0]?.kind === 'changed' ? clauses[0].words : [];
    expect(words.slice(0, 3).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
    expect(words[1]?.text).toContain('والالتزام');
    expect(words[2]?.text).toContain('والعمل');
    expect(sameClauseCount).toBe(shippedPolicy('mabarrah').clauses.length - 1);
  });

  it('tell a clause that only moved to another number from one that is new or gone', () => {
    const { clauses } = diffOf((policy) => {
      const [first, second, third] = policy.clauses;
      if (!first || !second || !third) return;
      policy.clauses.splice(1, 1);
      third.id = second.id;
      policy.clauses.push({ ...first, id: 'جديد/١', text: 'بند لم يكن من قبل.' });
    });
    const [, second, third] = shippedPolicy('mabarrah').clauses;
    expect(clauses.map(({ kind, id }) => [kind, id])).toEqual([
      ['renumbered', second?.id],
      ['added', 'جديد/١'],
      ['removed', second?.id],
    ]);
    expect(clauses[0]).toMatchObject({ was: third?.id });
  });

  it.each<[string, (policy: Policy) => void]>([
    ['reply', (policy) => (policy.reply = null)],
    ['committee', (policy) => (policy.study = null)],
    ['channels', (policy) => policy.channels.reverse()],
    ['request-steps', (policy) => policy.journeys.request.steps.pop()],
    ['signature', (policy) => (policy.declaration.signature = 'own-setting')],
    ['declaration-wording', (policy) => (policy.declaration.wording.selfMale += '.')],
    ['services', (policy) => policy.services[0]?.conditions.push('شرط جديد')],
    ['title', (policy) => (policy.document.edition = 'الثاني')],
    [
      'offers',
      (policy) => {
        for (const clause of policy.clauses)
          if (JSON.stringify(clause.capability ?? '').includes('compensation'))
            Reflect.deleteProperty(clause, 'capability');
      },
    ],
    ['other', (policy) => (policy.serves = ['organisation'])],
    ['other', (policy) => Reflect.deleteProperty(policy, 'complaints')],
  ])('name the rule that changed: %s', (rule, change) => {
    expect(diffOf(change).rules.map((each) => each.rule)).toEqual([rule]);
  });

  it('name the steps of the referral, where the policy has one', () => {
    const { rules } = diffOf((policy) => policy.journeys.referral?.steps.pop(), 'deem');
    expect(rules.map(({ rule }) => rule)).toEqual(['referral-steps']);
  });

  it('hold both texts whole, whatever they are', () => {
    const [before, after] = ['أ ب ج د هـ', 'ب ج س د هـ و'];
    const runs = wordDiff(before, after);
    const side = (left: 'removed' | 'added') =>
      runs
        .filter(({ kind }) => kind === 'same' || kind === left)
        .map(({ text }) => text)
        .join(' ');
    expect(side('removed')).toBe(before);
    expect(side('added')).toBe(after);
    expect(wordDiff('', 'كل جديد')).toEqual([{ kind: 'added', text: 'كل جديد' }]);
  });
});

describe('the yearly review [policy-editions]', () => {
  it.each([
    ['2026-11-21', '2027-10-21', 'later'],
    ['2026-11-21', '2027-10-22', 'due'],
    ['2026-11-21', '2027-11-21', 'due'],
    ['2026-11-21', '2027-11-22', 'overdue'],
    ['2024-02-29', '2025-03-01', 'overdue'],
  ] as const)('counted from %s stands on %s as %s', (last, today, state) => {
    expect(nextReview(isoDate(last), isoDate(today)).state).toBe(state);
  });
});
