import type { OutreachOutcome } from '../../../domain/outreach/outreach-outcome.ts';
import type { OutreachFile, OutreachView } from '../../../desk/contract/outreach.ts';
import { m } from '../../../text/index.ts';

export const viewText: Record<OutreachView, () => string> = {
  'to-reach': m.outreach_view_to_reach,
  wants: m.outreach_view_wants,
  declined: m.outreach_view_declined,
  done: m.outreach_view_done,
};

export const outcomeText: Record<OutreachOutcome, () => string> = {
  wants: m.outreach_outcome_wants,
  declines: m.outreach_outcome_declines,
  'not-reached': m.outreach_outcome_not_reached,
  'wrong-number': m.outreach_outcome_wrong_number,
};

/** What follows from an outcome, where that is not plain. */
export const outcomeHint: Partial<Record<OutreachOutcome, () => string>> = {
  declines: m.outreach_outcome_declines_hint,
  'wrong-number': m.outreach_outcome_wrong_number_hint,
};

/** Where an entry stands. */
export function stateText({ state, isEmptied }: Pick<OutreachFile, 'state' | 'isEmptied'>): string {
  switch (state) {
    case 'to-reach':
      return m.outreach_state_to_reach();
    case 'wants':
      return m.outreach_state_wants();
    case 'declined':
      return isEmptied ? m.outreach_state_emptied() : m.outreach_state_declined();
    case 'requested':
      return m.outreach_state_requested();
    case 'closed':
      return m.outreach_state_closed();
  }
}

export const kindText = {
  person: m.outreach_kind_person,
  organisation: m.outreach_kind_organisation,
};
