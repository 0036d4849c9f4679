import type { ClaimView } from '../../../desk/contract/compensation.ts';
import type { ClaimLack, ClaimState, CompensationGround } from '../../../domain/compensation/claim.ts';
import { m } from '../../../text/index.ts';

export function groundText(ground: CompensationGround): string {
  switch (ground) {
    case 'fault':
      return m.compensation_ground_fault();
    case 'minutes':
      return m.compensation_ground_minutes();
    case 'ruling':
      return m.compensation_ground_ruling();
    case 'negotiation':
      return m.compensation_ground_negotiation();
  }
}

export function claimStateText(state: ClaimState): string {
  switch (state) {
    case 'open':
      return m.compensation_state_open();
    case 'decided':
      return m.compensation_state_decided();
    case 'told':
      return m.compensation_state_told();
    case 'closed':
      return m.compensation_state_closed();
  }
}

export function claimOutcomeText(outcome: NonNullable<ClaimView['outcome']>): string {
  switch (outcome) {
    case 'compensated':
      return m.compensation_outcome_compensated();
    case 'not-compensated':
      return m.compensation_outcome_not_compensated();
    case 'withdrawn':
      return m.compensation_outcome_withdrawn();
  }
}

const lackTexts: Record<ClaimLack, () => string> = {
  'fault-finding': () => m.compensation_lack_fault_finding(),
  'minutes-date': () => m.compensation_lack_minutes_date(),
  'minutes-damage': () => m.compensation_lack_minutes_damage(),
  'minutes-size': () => m.compensation_lack_minutes_size(),
  'minutes-causes': () => m.compensation_lack_minutes_causes(),
  'minutes-members': () => m.compensation_lack_minutes_members(),
  'minutes-approvals': () => m.compensation_lack_minutes_approvals(),
  ruling: () => m.compensation_lack_ruling(),
  'ruling-final': () => m.compensation_lack_ruling_final(),
  'negotiation-session': () => m.compensation_lack_negotiation_session(),
  'negotiation-result': () => m.compensation_lack_negotiation_result(),
};

/** What a claim's ground still asks for. */
export function lackText(lack: ClaimLack): string {
  return lackTexts[lack]();
}
