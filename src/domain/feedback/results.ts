import { fewestShown, scores } from './answers.ts';
import type { Score } from './answers.ts';

/** How many shown answers of one service and channel gave one score. `serviceId` null: a referral. */
export type Tally = { serviceId: string | null; channelId: string; score: Score; count: number };

/** Count, average to one decimal, and how many gave each score from 1 to 5. */
export type Result = { count: number; average: number; byScore: number[] };
export type GroupResult = Result & { id: string | null };
export type Results = { total: Result | null; byService: GroupResult[]; byChannel: GroupResult[] };

/**
 * Results as a whole, by service and by channel; nothing of fewer than five answers. Groups stand in the order given,
 * not by how well they did: results improve a service and rank nobody (لا للعقاب والتشهير).
 */
export function resultsOf(
  tallies: readonly Tally[],
  order: { serviceIds: readonly string[]; channelIds: readonly string[] },
): Results {
  const groups = (keyOf: (tally: Tally) => string | null, known: readonly string[]): GroupResult[] => {
    const ids = [...new Set([...known, ...tallies.map(keyOf)])];
    return ids.flatMap((id) => {
      const result = resultOf(tallies.filter((tally) => keyOf(tally) === id));
      return result === null ? [] : [{ id, ...result }];
    });
  };
  return {
    total: resultOf(tallies),
    byService: groups(({ serviceId }) => serviceId, order.serviceIds),
    byChannel: groups(({ channelId }) => channelId, order.channelIds),
  };
}

/** Null for fewer than five answers. */
export function resultOf(tallies: readonly Pick<Tally, 'score' | 'count'>[]): Result | null {
  const byScore = scores.map((score) =>
    tallies.filter((tally) => tally.score === score).reduce((sum, { count }) => sum + count, 0),
  );
  const count = byScore.reduce((sum, each) => sum + each, 0);
  if (count < fewestShown) return null;
  const points = byScore.reduce((sum, each, index) => sum + each * (index + 1), 0);
  return { count, average: Math.round((points / count) * 10) / 10, byScore };
}
