import { compareDates } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { fewestShown } from './answers.ts';

/** The means by which satisfaction is measured, in the order of Mabarrah د/١ to د/٦. */
export const measureKinds = [
  'questionnaire',
  'field-survey',
  'supervisory-visit',
  'interview',
  'complaints-follow-up',
  'officer-oversight',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** The means that are senior management's own. */
export const followUpKinds = ['complaints-follow-up', 'officer-oversight'] as const;

/** Which capability a means belongs to: د/١ to د/٤ measure, د/٥ and د/٦ are senior management's own. */
export function capabilityOf(kind: MeasureKind): 'satisfaction-means' | 'management-oversight' {
  return kind === 'complaints-follow-up' || kind === 'officer-oversight'
    ? 'management-oversight'
    : 'satisfaction-means';
}

/** `overdue`: its last planned day has passed and nobody entered that it was done. */
export const measureStandings = ['planned', 'overdue', 'done', 'dropped'] as const;
export type MeasureStanding = (typeof measureStandings)[number];

/** Where a planned or entered means stands on a day. */
export function measureStanding(
  measure: { plannedUntil: IsoDate; doneOn: IsoDate | null; dropReason: string | null },
  today: IsoDate,
): MeasureStanding {
  if (measure.doneOn !== null) return 'done';
  if (measure.dropReason !== null) return 'dropped';
  return compareDates(measure.plannedUntil, today) < 0 ? 'overdue' : 'planned';
}

/** What was counted: how many were asked, how many of them were satisfied, or how many gave each score 1 to 5. */
export type MeasureCounts = { asked: number | null; satisfied: number | null; byScore: number[] | null };

/** Which number cannot be right: more satisfied than asked, or more scores than people. */
export function wrongCount({
  asked,
  satisfied,
  byScore,
}: MeasureCounts): 'asked' | 'satisfied' | 'byScore' | null {
  const scored = byScore?.reduce((sum, each) => sum + each, 0) ?? 0;
  if (asked === null) return satisfied !== null || scored > 0 ? 'asked' : null;
  if (satisfied !== null && satisfied > asked) return 'satisfied';
  return scored > asked ? 'byScore' : null;
}

/** The counts as shown: nothing where fewer than five were asked, or fewer than five gave a score. */
export function shownCounts({
  asked,
  satisfied,
  byScore,
}: MeasureCounts): MeasureCounts & { isHidden: boolean } {
  if (asked === null) return { asked, satisfied, byScore, isHidden: false };
  const scored = byScore?.reduce((sum, each) => sum + each, 0) ?? 0;
  if (asked < fewestShown) return { asked: null, satisfied: null, byScore: null, isHidden: true };
  return { asked, satisfied, byScore: scored < fewestShown ? null : byScore, isHidden: false };
}
