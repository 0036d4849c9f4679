import type { ObstacleSource, ObstacleState } from '../../../domain/improvements/obstacle.ts';
import { m } from '../../../text/index.ts';

const sources: Record<ObstacleSource, () => string> = {
  'beneficiary-survey': m.improvements_source_beneficiary_survey,
  complaint: m.improvements_source_complaint,
  suggestion: m.improvements_source_suggestion,
  'internal-department': m.improvements_source_internal_department,
  staff: m.improvements_source_staff,
};

/** Who said that something hinders service. */
export function sourceText(source: ObstacleSource): string {
  return sources[source]();
}

const states: Record<ObstacleState, { text: () => string; tone: 'plain' | 'good' | 'wait' }> = {
  open: { text: m.improvements_state_open, tone: 'wait' },
  changed: { text: m.improvements_state_changed, tone: 'plain' },
  checked: { text: m.improvements_state_checked, tone: 'good' },
};

export function stateText(state: ObstacleState): string {
  return states[state].text();
}

export function stateTone(state: ObstacleState): 'plain' | 'good' | 'wait' {
  return states[state].tone;
}
