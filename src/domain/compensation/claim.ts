/** On what a beneficiary is compensated, each a ground of its own (Mabarrah ث/١ to ث/٤). */
export const compensationGrounds = ['fault', 'minutes', 'ruling', 'negotiation'] as const;
export type CompensationGround = (typeof compensationGrounds)[number];

export const claimStates = ['open', 'decided', 'told', 'closed'] as const;
export type ClaimState = (typeof claimStates)[number];

/** What was found about the association's fault (ث/١): that it caused the harm, or did not; how, by whom, when. */
export type FaultFinding = { isEstablished: boolean; how: string; byWhom: string; on: string };

/** A member of the committee; `approvedOn`: the day on which this member approved the minutes. */
export type CommitteeMember = { name: string; approvedOn: string | null };

/** Minutes of the committee of investigation and follow-up (ث/٢). */
export type CommitteeMinutes = {
  on: string | null;
  damage: string;
  size: string;
  causes: string;
  members: readonly CommitteeMember[];
};

/** A ruling of a court, or a final one of a body that settles disputes (ث/٣). */
export type Ruling = {
  from: 'court' | 'dispute-authority';
  body: string;
  number: string;
  on: string;
  isFinal: boolean;
};

/** Negotiation with the beneficiary (ث/٤): the sittings, and what was agreed in the end. */
export type Negotiation = {
  sessions: readonly { on: string; offer: string; answer: string }[];
  agreement: { isAgreed: boolean; text: string; on: string } | null;
};

/** What a claim rests on; null or empty while nothing was entered. */
export type ClaimFacts =
  | { ground: 'fault'; fault: FaultFinding | null }
  | { ground: 'minutes'; minutes: CommitteeMinutes }
  | { ground: 'ruling'; ruling: Ruling | null }
  | { ground: 'negotiation'; negotiation: Negotiation };

/** What is still lacking before the claim can be decided on its ground. */
export const claimLacks = [
  'fault-finding',
  'minutes-date',
  'minutes-damage',
  'minutes-size',
  'minutes-causes',
  'minutes-members',
  'minutes-approvals',
  'ruling',
  'ruling-final',
  'negotiation-session',
  'negotiation-result',
] as const;
export type ClaimLack = (typeof claimLacks)[number];

const fewestMembers = 2;

/** A claim of this ground as it begins: nothing is established yet. */
export function emptyFacts(ground: CompensationGround): ClaimFacts {
  switch (ground) {
    case 'fault':
      return { ground, fault: null };
    case 'minutes':
      return { ground, minutes: { on: null, damage: '', size: '', causes: '', members: [] } };
    case 'ruling':
      return { ground, ruling: null };
    case 'negotiation':
      return { ground, negotiation: { sessions: [], agreement: null } };
  }
}

/**
 * What the ground asks for and is not there yet. Minutes bind only dated, approved by each member, and stating the
 * damage, its size and its causes (ث/٢); a body that settles disputes binds only by a final ruling (ث/٣).
 */
export function lacksOf(facts: ClaimFacts): ClaimLack[] {
  switch (facts.ground) {
    case 'fault':
      return facts.fault === null ? ['fault-finding'] : [];
    case 'minutes':
      return minutesLacks(facts.minutes);
    case 'ruling':
      if (facts.ruling === null) return ['ruling'];
      return facts.ruling.from === 'dispute-authority' && !facts.ruling.isFinal ? ['ruling-final'] : [];
    case 'negotiation': {
      const { sessions, agreement } = facts.negotiation;
      const lacks: ClaimLack[] = [];
      if (sessions.length === 0) lacks.push('negotiation-session');
      if (agreement === null) lacks.push('negotiation-result');
      return lacks;
    }
  }
}

function minutesLacks({ on, damage, size, causes, members }: CommitteeMinutes): ClaimLack[] {
  const lacks: ClaimLack[] = [];
  if (on === null) lacks.push('minutes-date');
  if (damage === '') lacks.push('minutes-damage');
  if (size === '') lacks.push('minutes-size');
  if (causes === '') lacks.push('minutes-causes');
  if (members.length < fewestMembers) lacks.push('minutes-members');
  if (members.some(({ approvedOn }) => approvedOn === null) || members.length === 0)
    lacks.push('minutes-approvals');
  return lacks;
}

/** Whether what was found carries a compensation: a fault that is not established and a failed talk do not. */
export function carriesCompensation(facts: ClaimFacts): boolean {
  if (lacksOf(facts).length > 0) return false;
  if (facts.ground === 'fault') return facts.fault?.isEstablished === true;
  if (facts.ground === 'negotiation') return facts.negotiation.agreement?.isAgreed === true;
  return true;
}

/** What is done next with a claim: its ground is worked out, it is decided, the beneficiary is told and paid. */
export type ClaimStep = 'establish' | 'decide' | 'tell' | 'pay' | 'none';

/** `isPaid`: the payment's reference and day are noted. */
export function nextClaimStep(claim: {
  state: ClaimState;
  facts: ClaimFacts;
  outcome: 'compensated' | 'not-compensated' | 'withdrawn' | null;
  isPaid: boolean;
}): ClaimStep {
  switch (claim.state) {
    case 'open':
      return lacksOf(claim.facts).length > 0 ? 'establish' : 'decide';
    case 'decided':
      return 'tell';
    case 'told':
      return claim.outcome === 'compensated' && !claim.isPaid ? 'pay' : 'none';
    case 'closed':
      return 'none';
  }
}
