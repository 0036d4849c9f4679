import type { RatingReason, Score } from '../domain/feedback/answers.ts';
import { m } from '../text/index.ts';

const scoreTexts: Record<Score, () => string> = {
  1: m.satisfaction_score_1,
  2: m.satisfaction_score_2,
  3: m.satisfaction_score_3,
  4: m.satisfaction_score_4,
  5: m.satisfaction_score_5,
};

/** A score in words, for guests and for results alike. */
export function scoreText(score: Score): string {
  return scoreTexts[score]();
}

const reasonTexts: Record<RatingReason, () => string> = {
  waiting: m.satisfaction_reason_waiting,
  welcome: m.satisfaction_reason_welcome,
  clarity: m.satisfaction_reason_clarity,
  requirements: m.satisfaction_reason_requirements,
  place: m.satisfaction_reason_place,
  'need-met': m.satisfaction_reason_need_met,
  privacy: m.satisfaction_reason_privacy,
};

/** What a rating may be about, in words. */
export function reasonText(reason: RatingReason): string {
  return reasonTexts[reason]();
}
