import { describe, expect, it } from 'vitest';
import { decisionBars, judgeDecision, verdictOf } from '../../../../src/domain/entitlement/decision.ts';
import type { ConditionAnswer, DecisionFacts } from '../../../../src/domain/entitlement/decision.ts';

const facts: DecisionFacts = {
  conditions: ['أن يكون الزواج الأول', 'ألا يزيد دخله على الحد المعلن'],
  evidence: [
    { id: 'contract', finding: 'confirmed' },
    { id: 'income', finding: 'doubtful' },
  ],
  appointments: [
    { id: 'session', state: 'held' },
    { id: 'visit', state: 'cancelled' },
  ],
  registrarIds: ['sara'],
  isDecided: false,
};
const shown = (isFulfilled: boolean | null, id: string, words = ''): ConditionAnswer => ({
  isFulfilled,
  shownBy: { kind: id === 'session' || id === 'visit' ? 'appointment' : 'evidence', id },
  words,
});

describe('whether someone may decide [evidence-review]', () => {
  it.each([
    ['deem', 'مقدمة الاستحقاق/١', {}, 'muna', []],
    ['deem', 'مقدمة الاستحقاق/١', {}, 'sara', ['decision-by-registrar']],
    ['deem', 'الاستحقاق/٣', { evidence: [{ id: 'a', finding: null }] }, 'muna', ['evidence-unreviewed']],
    [
      'deem',
      'الاستحقاق/٤',
      { appointments: [{ id: 'a', state: 'planned' }] },
      'muna',
      ['appointment-pending'],
    ],
    ['deem', 'الاستحقاق/٣', { isDecided: true }, 'muna', ['already-decided']],
  ] as const)('%s %s: with %o, %s is kept back by %o', (_, __, change, who, bars) => {
    expect(decisionBars({ ...facts, ...change }, who)).toEqual(bars);
  });
});

describe('a decision [evidence-review]', () => {
  const judge = (answers: ConditionAnswer[], verdict: 'entitled' | 'not-entitled' = 'entitled') => {
    const judged = judgeDecision(facts, answers, verdict);
    return judged.ok ? null : `${judged.error.reason} ${String(judged.error.index)}`;
  };
  const contract = shown(true, 'contract');

  it('follows from the answers to the conditions', () => {
    expect(judge([contract, shown(true, 'session')])).toBeNull();
    expect(judge([contract, shown(false, 'income')], 'not-entitled')).toBeNull();
    expect(judge([contract, shown(false, 'income')])).toBe('verdict-disagrees null');
    expect(judge([contract, shown(true, 'session')], 'not-entitled')).toBe('verdict-disagrees null');
    expect(verdictOf([])).toBeNull();
  });

  it('answers every condition and no other', () => {
    expect(judge([])).toBe('conditions-unanswered 0');
    expect(judge([contract])).toBe('conditions-unanswered 1');
    expect(judge([contract, shown(null, 'session')])).toBe('conditions-unanswered 1');
    expect(judge([contract, contract, contract])).toBe('conditions-unanswered null');
  });

  it('says of each what shows it, and nothing is shown by what was not found genuine', () => {
    const words = (text: string) => ({ isFulfilled: true, shownBy: null, words: text });
    expect(judge([contract, words('  ')])).toBe('shown-by-needed 1');
    expect(judge([contract, words('أقر بذلك كتابة')])).toBeNull();
    expect(judge([contract, shown(true, 'income')])).toBe('not-shown 1');
    expect(judge([contract, shown(true, 'visit')])).toBe('not-shown 1');
    expect(judge([contract, shown(true, 'stranger')])).toBe('unknown-evidence 1');
  });

  it('without any condition is none', () => {
    expect(judgeDecision({ ...facts, conditions: [] }, [], 'entitled').ok).toBe(false);
  });
});
