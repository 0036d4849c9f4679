import type { MeasureKind } from '../../domain/feedback/measure.ts';
import type { RatingReason, Score } from '../../domain/feedback/answers.ts';

/**
 * How a visit was rated. Of an anonymous answer nothing is kept that leads to a visit: neither request nor time of
 * day, nor the order in which answers came.
 */
export type SatisfactionAnswersTable = {
  id: string;
  answeredOn: string;
  policyEditionId: string;
  journey: 'request' | 'referral';
  serviceId: string | null;
  channelId: string;
  score: Score;
  words: string | null;
  /** Only of those who asked to be contacted about it. */
  requestId: string | null;
  /** The day from which it counts in results; null while it waits for others. */
  shownOn: string | null;
  contactedOn: string | null;
  contactNote: string | null;
};

export type SatisfactionReasonsTable = { answerId: string; reason: RatingReason };

/** A means of measuring satisfaction: planned, entered, or both. */
export type SatisfactionMeasuresTable = {
  id: string;
  kind: MeasureKind;
  plannedFrom: string;
  plannedUntil: string;
  who: string;
  place: string | null;
  doneOn: string | null;
  asked: number | null;
  satisfied: number | null;
  byScoreJson: string | null;
  findings: string | null;
  action: string | null;
  dropReason: string | null;
  createdAt: string;
  updatedAt: string;
};

export type SatisfactionTables = {
  satisfactionAnswers: SatisfactionAnswersTable;
  satisfactionReasons: SatisfactionReasonsTable;
  satisfactionMeasures: SatisfactionMeasuresTable;
};
