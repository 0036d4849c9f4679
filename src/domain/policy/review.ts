import { parseDate } from '@internationalized/date';
import { addDays, isoDate } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';

/** How long before its day a review is announced. */
const noticeDays = 30;

/** `due`: within the month before its day; `overdue`: the day has passed. */
export type ReviewState = { dueOn: IsoDate; state: 'later' | 'due' | 'overdue' };

/**
 * «مع مراجعتها باستمرار» (Mabarrah and others, التمهيد/٤) names no span: a year after the last adoption or review is
 * the kiosk's reminder, no rule of the policy.
 */
export function nextReview(lastOn: IsoDate, today: IsoDate): ReviewState {
  const dueOn = isoDate(parseDate(lastOn).add({ years: 1 }).toString());
  if (today > dueOn) return { dueOn, state: 'overdue' };
  return { dueOn, state: today >= addDays(dueOn, -noticeDays) ? 'due' : 'later' };
}
