import type { ComplaintView } from '../../../desk/contract/complaints.ts';
import type {
  ComplaintKind,
  ComplaintOutcome,
  ComplaintState,
} from '../../../domain/complaints/complaint.ts';
import { m } from '../../../text/index.ts';
import { localDigits } from '../../parts/digits.ts';
import { isolated } from '../../parts/isolated.ts';

export function kindText(kind: ComplaintKind): string {
  switch (kind) {
    case 'complaint':
      return m.complaints_kind_complaint();
    case 'grievance':
      return m.complaints_kind_grievance();
    case 'suggestion':
      return m.complaints_kind_suggestion();
    case 'technical-help':
      return m.complaints_kind_technical_help();
  }
}

export function stateText(state: ComplaintState): string {
  switch (state) {
    case 'received':
      return m.complaints_state_received();
    case 'looked-into':
      return m.complaints_state_looked_into();
    case 'settlement-tried':
      return m.complaints_state_settlement_tried();
    case 'decided':
      return m.complaints_state_decided();
    case 'told':
      return m.complaints_state_told();
    case 'closed':
      return m.complaints_state_closed();
  }
}

export function outcomeText(outcome: ComplaintOutcome): string {
  switch (outcome) {
    case 'upheld':
      return m.complaints_outcome_upheld();
    case 'partly':
      return m.complaints_outcome_partly();
    case 'not-upheld':
      return m.complaints_outcome_not_upheld();
    case 'settled':
      return m.complaints_outcome_settled();
  }
}

/** How long it has taken, or took until whoever complained was told. */
export function timeText({ timeTaken, state }: Pick<ComplaintView, 'timeTaken' | 'state'>): string {
  const { days, workingDays } = timeTaken;
  if (days === 0) return m.complaints_time_today();
  const values = { days: localDigits(days), working: localDigits(workingDays) };
  return state === 'told' || state === 'closed' ? m.complaints_time_taken(values) : m.complaints_time(values);
}

/** One entry of a complaint's course as a sentence. */
export function eventText(event: ComplaintView['events'][number]): string {
  const name = isolated(event.byName);
  switch (event.kind) {
    case 'received':
      return m.complaints_event_received({ name });
    case 'taken':
      return m.complaints_event_taken({ name });
    case 'passed-outside':
      return m.complaints_event_passed_outside({ name, text: isolated(event.text ?? '') });
    case 'settlement':
      return event.isAgreed === true
        ? m.complaints_event_settlement_agreed({ name })
        : m.complaints_event_settlement_failed({ name });
    case 'decided':
      return m.complaints_event_decided({
        name,
        outcome: event.outcome === null ? '' : outcomeText(event.outcome),
      });
    case 'told':
      return m.complaints_event_told({ name, channel: isolated(event.channelLabel ?? '') });
    case 'closed':
      return m.complaints_event_closed({ name });
    case 'reopened':
      return m.complaints_event_reopened({ name });
  }
}
