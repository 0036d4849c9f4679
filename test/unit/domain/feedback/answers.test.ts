import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestShown, mayBeShown } from '../../../../src/domain/feedback/answers.ts';
import type { Score } from '../../../../src/domain/feedback/answers.ts';
import { resultOf, resultsOf } from '../../../../src/domain/feedback/results.ts';
import type { Tally } from '../../../../src/domain/feedback/results.ts';
import { numRuns } from '../time/runs.ts';

/** An answer as the desk would keep it, and the day from which it is shown. */
type Kept = { serviceId: string; channelId: string; day: number; isNamed: boolean; shownOn: number | null };
type Given = Omit<Kept, 'shownOn'>;

const given = fc.record<Given>({
  serviceId: fc.constantFrom('basket', 'rent', 'health'),
  channelId: fc.constantFrom('interview', 'phone'),
  day: fc.integer({ min: 0, max: 9 }),
  isNamed: fc.boolean(),
});

/** Answers come one after the other, as at the desk; those of a service and channel are shown together. */
function kept(answers: readonly Given[]): Kept[] {
  const all: Kept[] = [];
  for (const answer of [...answers].sort((a, b) => a.day - b.day)) {
    all.push({ ...answer, shownOn: null });
    const waiting = all.filter(
      (each) =>
        each.shownOn === null && each.serviceId === answer.serviceId && each.channelId === answer.channelId,
    );
    if (!mayBeShown({ anonymous: waiting.filter(({ isNamed }) => !isNamed).length })) continue;
    for (const each of waiting) each.shownOn = answer.day;
  }
  return all;
}

/** Everything that anyone can ever be shown: any period, looked at on any day, by service, channel or both. */
function views(answers: readonly Kept[]): Kept[][] {
  const days = Array.from({ length: 10 }, (_, day) => day);
  const groups: ((answer: Kept) => boolean)[] = [
    () => true,
    ...['basket', 'rent', 'health'].map((id) => (answer: Kept) => answer.serviceId === id),
    ...['interview', 'phone'].map((id) => (answer: Kept) => answer.channelId === id),
  ];
  return days.flatMap((from) =>
    days
      .filter((until) => until >= from)
      .flatMap((until) =>
        groups.map((isIn) =>
          answers.filter(
            (answer) =>
              answer.shownOn !== null && answer.shownOn >= from && answer.shownOn <= until && isIn(answer),
          ),
        ),
      ),
  );
}

describe('[satisfaction] what is shown of ratings', () => {
  it('never singles out fewer than five anonymous answers, whatever is subtracted from what', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 120 }), (answers) => {
        const all = kept(answers);
        const seen = views(all);
        // Two answers that stand in the same views can never be told apart by adding and subtracting views.
        const alike = new Map<string, Kept[]>();
        for (const answer of all.filter(({ shownOn }) => shownOn !== null)) {
          const mark = seen.map((view) => (view.includes(answer) ? '1' : '0')).join('');
          alike.set(mark, [...(alike.get(mark) ?? []), answer]);
        }
        for (const group of alike.values())
          expect(group.filter(({ isNamed }) => !isNamed).length).toBeGreaterThanOrEqual(fewestShown);
      }),
      { numRuns: Math.min(numRuns, 200) },
    );
  });

  it('shows those of a service and channel once five have come together', () => {
    const answer: Given = { serviceId: 'basket', channelId: 'interview', day: 1, isNamed: false };
    expect(kept(Array.from({ length: 4 }, () => answer)).map(({ shownOn }) => shownOn)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const five = kept([...Array.from({ length: 4 }, () => answer), { ...answer, day: 3 }]);
    expect(five.map(({ shownOn }) => shownOn)).toEqual([3, 3, 3, 3, 3]);
  });
});

const tally = (serviceId: string | null, channelId: string, score: Score, count: number): Tally => ({
  serviceId,
  channelId,
  score,
  count,
});
const order = { serviceIds: ['rent', 'basket'], channelIds: ['interview', 'phone'] };

describe('[satisfaction] results', () => {
  it('are nothing below five answers, as a whole and in each group', () => {
    expect(resultOf([{ score: 5, count: 4 }])).toBeNull();
    expect(resultOf([{ score: 5, count: 5 }])).toEqual({ count: 5, average: 5, byScore: [0, 0, 0, 0, 5] });
    const { total, byService, byChannel } = resultsOf(
      [tally('basket', 'interview', 5, 4), tally('rent', 'phone', 1, 3)],
      order,
    );
    expect(total?.count).toBe(7);
    expect(byService).toEqual([]);
    expect(byChannel).toEqual([]);
  });

  it('stand in the policy’s order, not by how well anyone did', () => {
    const { byService } = resultsOf(
      [tally('basket', 'interview', 5, 6), tally('rent', 'interview', 1, 6), tally(null, 'phone', 3, 5)],
      order,
    );
    expect(byService.map(({ id }) => id)).toEqual(['rent', 'basket', null]);
  });

  it('add up', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            serviceId: fc.constantFrom('basket', 'rent', null),
            channelId: fc.constantFrom('interview', 'phone'),
            score: fc.constantFrom<Score>(1, 2, 3, 4, 5),
            count: fc.integer({ min: 1, max: 40 }),
          }),
        ),
        (tallies) => {
          const { total, byService } = resultsOf(tallies, order);
          const count = tallies.reduce((sum, each) => sum + each.count, 0);
          expect(total?.count ?? 0).toBe(count < fewestShown ? 0 : count);
          for (const group of byService) {
            expect(group.byScore.reduce((sum, each) => sum + each, 0)).toBe(group.count);
            expect(group.average).toBeGreaterThanOrEqual(1);
            expect(group.average).toBeLessThanOrEqual(5);
          }
        },
      ),
      { numRuns },
    );
  });
});
