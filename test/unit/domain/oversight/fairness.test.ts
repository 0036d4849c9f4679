import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairnessLines, fewestCases } from '../../../../src/domain/oversight/fairness.ts';
import type { FairnessCase } from '../../../../src/domain/oversight/fairness.ts';

const one = (facts: Partial<FairnessCase> = {}): FairnessCase => ({
  group: 'food-basket',
  deskMinutes: 12,
  daysToComplete: 3,
  daysToDecision: 8,
  outcome: 'accepted',
  ...facts,
});

describe('[fairness-report] times and outcomes by group', () => {
  it('gives the median, so that one long case says nothing about its group', () => {
    const cases = [4, 5, 6, 7, 400].map((daysToDecision) => one({ daysToDecision }));
    expect(fairnessLines(cases)).toEqual([
      {
        group: 'food-basket',
        cases: 5,
        deskMinutes: 12,
        daysToComplete: 3,
        daysToDecision: 6,
        acceptedPercent: 100,
      },
    ]);
  });

  it('shows a difference between groups', () => {
    const men = Array.from({ length: 6 }, () => one({ group: 'male', daysToDecision: 4 }));
    const women = Array.from({ length: 6 }, (_, index) =>
      one({ group: 'female', daysToDecision: 11, outcome: index < 3 ? 'rejected' : 'accepted' }),
    );
    expect(fairnessLines([...men, ...women])).toMatchObject([
      { group: 'male', daysToDecision: 4, acceptedPercent: 100 },
      { group: 'female', daysToDecision: 11, acceptedPercent: 50 },
    ]);
  });

  it('shows nothing that fewer than five people stand behind', () => {
    const anyCase = fc.record({
      group: fc.constantFrom('a', 'b', 'c'),
      deskMinutes: fc.integer({ min: 0, max: 600 }),
      daysToComplete: fc.option(fc.integer({ min: 0, max: 90 })),
      daysToDecision: fc.option(fc.integer({ min: 0, max: 90 })),
      outcome: fc.constantFrom('accepted', 'rejected', null),
    });
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 30 }), (cases) => {
        for (const line of fairnessLines(cases)) {
          const group = cases.filter((each) => each.group === line.group);
          const behind = (has: (each: FairnessCase) => boolean) => group.filter(has).length;
          expect(line.cases).toBe(group.length);
          expect(group.length).toBeGreaterThanOrEqual(fewestCases);
          if (line.daysToComplete !== null)
            expect(behind((each) => each.daysToComplete !== null)).toBeGreaterThanOrEqual(fewestCases);
          if (line.daysToDecision !== null)
            expect(behind((each) => each.daysToDecision !== null)).toBeGreaterThanOrEqual(fewestCases);
          if (line.acceptedPercent !== null)
            expect(behind((each) => each.outcome !== null)).toBeGreaterThanOrEqual(fewestCases);
        }
      }),
    );
  });
});
