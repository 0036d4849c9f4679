import type { MeasureKind, MeasureStanding } from '../../../domain/feedback/measure.ts';
import { m } from '../../../text/index.ts';

const kinds: Record<MeasureKind, () => string> = {
  questionnaire: m.satisfaction_kind_questionnaire,
  'field-survey': m.satisfaction_kind_field_survey,
  'supervisory-visit': m.satisfaction_kind_supervisory_visit,
  interview: m.satisfaction_kind_interview,
  'complaints-follow-up': m.satisfaction_kind_complaints_follow_up,
  'officer-oversight': m.satisfaction_kind_officer_oversight,
};

/** A means of measuring satisfaction, where the policy has no words of its own for it. */
export function kindText(kind: MeasureKind): string {
  return kinds[kind]();
}

const standings: Record<MeasureStanding, { text: () => string; tone: 'plain' | 'good' | 'wait' | 'bad' }> = {
  planned: { text: m.satisfaction_standing_planned, tone: 'wait' },
  overdue: { text: m.satisfaction_standing_overdue, tone: 'bad' },
  done: { text: m.satisfaction_standing_done, tone: 'good' },
  dropped: { text: m.satisfaction_standing_dropped, tone: 'plain' },
};

export function standingText(standing: MeasureStanding): string {
  return standings[standing].text();
}

export function standingTone(standing: MeasureStanding): 'plain' | 'good' | 'wait' | 'bad' {
  return standings[standing].tone;
}
