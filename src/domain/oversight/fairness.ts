/**
 * How long people of a group waited and how their requests ended, so that a difference is seen (Deem العدل/١
 * «تحقيق المساواة والعدالة بين المستفيدين»). Groups of beneficiaries, never of staff.
 */
export type FairnessCase = {
  /** The group: a service or a category of beneficiaries. */
  group: string;
  /** Minutes at the desk over all visits of the request. */
  deskMinutes: number;
  /** Days from the first visit until the request was complete; null while it is not. */
  daysToComplete: number | null;
  /** Days from completion until the decision; null while there is none. */
  daysToDecision: number | null;
  outcome: 'accepted' | 'rejected' | null;
};

/** Medians, since one long case says nothing about a group; null where fewer than five cases have the value. */
export type FairnessLine = {
  group: string;
  cases: number;
  deskMinutes: number | null;
  daysToComplete: number | null;
  daysToDecision: number | null;
  /** Accepted of those decided, in percent. */
  acceptedPercent: number | null;
};

/** Nothing is shown of fewer than five: a figure must not be about a person. */
export const fewestCases = 5;

/** One line for each group of at least five cases, in the order in which the groups first appear. */
export function fairnessLines(cases: readonly FairnessCase[]): FairnessLine[] {
  const groups = new Map<string, FairnessCase[]>();
  for (const one of cases) {
    const group = groups.get(one.group);
    if (group) group.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups].flatMap(([group, all]) => {
    if (all.length < fewestCases) return [];
    const decided = all.filter(({ outcome }) => outcome !== null);
    const accepted = decided.filter(({ outcome }) => outcome === 'accepted').length;
    return [
      {
        group,
        cases: all.length,
        deskMinutes: median(all.map(({ deskMinutes }) => deskMinutes)),
        daysToComplete: median(known(all.map(({ daysToComplete }) => daysToComplete))),
        daysToDecision: median(known(all.map(({ daysToDecision }) => daysToDecision))),
        acceptedPercent: decided.length < fewestCases ? null : Math.round((accepted / decided.length) * 100),
      },
    ];
  });
}

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/** The middle value; null where fewer than five stand behind it. */
export function median(values: readonly number[]): number | null {
  if (values.length < fewestCases) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]];
  return Math.round(((low + high) / 2) * 10) / 10;
}
