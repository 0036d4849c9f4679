import { fewestCases, median } from './fairness.ts';

/** A complaint as senior management follows it (Mabarrah د/٥): what it is and how long it took, nothing of anybody. */
export type ComplaintCase = {
  kind: string;
  state: string;
  channelId: string;
  /** From its receipt to its decision; null while there is none. */
  daysToDecision: number | null;
  isOverdue: boolean;
};

/** A question as senior management follows it; `daysToReply`: of one that went beyond the desk and was answered. */
export type InquiryCase = { status: string; channelId: string; daysToReply: number | null };

/** What is known of the contact officers (Mabarrah د/٦) together, and of none of them apart. */
export type OfficerCase = { hasHours: boolean; daysSinceUpdate: number };

/** How many there are of each, the most first. */
export function tally(ids: readonly string[]): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}

/** The median of what is known; null where fewer than five stand behind it. */
export function usualDays(days: readonly (number | null)[]): number | null {
  const known = days.filter((each) => each !== null);
  return known.length < fewestCases ? null : median(known);
}

/** How the queue of the contact officers stands: asked beyond the desk, answered, still waiting. */
export function officerQueue(inquiries: readonly InquiryCase[]): {
  queued: number;
  answered: number;
  waiting: number;
} {
  const queued = inquiries.filter(({ status }) => status !== 'answered');
  const waiting = queued.filter(({ status }) => status === 'open').length;
  return { queued: queued.length, answered: queued.length - waiting, waiting };
}
