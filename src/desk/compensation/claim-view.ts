import { carriesCompensation, lacksOf, nextClaimStep } from '../../domain/compensation/claim.ts';
import type { ClaimFacts } from '../../domain/compensation/claim.ts';
import { formatPhone } from '../../domain/people/mobile.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import { isoDate, riyadhDay } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { claimDocuments } from '../../store/compensation.ts';
import type { ClaimRecord } from '../../store/compensation.ts';
import { complaintById } from '../../store/complaints.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { slipsAbout } from '../../store/slips.ts';
import { allStaff } from '../../store/staff.ts';
import { clauseView } from '../clause-view.ts';
import type { ClauseView } from '../contract/clause.ts';
import { claimFactsSchema } from '../contract/compensation.ts';
import type { ClaimLine, ClaimView } from '../contract/compensation.ts';
import type { Office } from '../office.ts';
import type { StaffMember } from '../session.ts';
import { slipSummary } from '../slip-view.ts';

/** A claim being worked on: one call, one transaction, one entry of the audit chain. */
export type ClaimAtWork = {
  handle: WriteHandle;
  office: Office;
  by: StaffMember;
  claim: ClaimRecord;
  recorded: Recorded;
  today: IsoDate;
};

/** What the claim rests on so far. */
export function factsOf({ factsJson }: Pick<ClaimRecord, 'factsJson'>): ClaimFacts {
  return claimFactsSchema.parse(JSON.parse(factsJson));
}

/** The policy edition under which the claim was opened. */
export function policyOfClaim(office: Office, { policyEditionId }: ClaimRecord): Policy {
  return office.editions.get(policyEditionId) ?? office.policy.policy;
}

/** The clause of a ground; null where the policy states none and the association chose compensation itself. */
export function groundClause(policy: Policy, ground: ClaimRecord['ground']): ClauseView | null {
  const stated = policy.compensation?.grounds.find(({ id }) => id === ground);
  return stated ? clauseView(policy, stated.clause) : null;
}

/** A claim as lists show it. */
export function claimLine(claim: ClaimRecord): ClaimLine {
  const { id, number, ground, state, claimantName, openedOn, outcome } = claim;
  return { id, number, ground, state, claimantName, openedOn, outcome };
}

/** The next step of a claim. */
export function claimStep(claim: ClaimRecord): ReturnType<typeof nextClaimStep> {
  const { state, outcome, paidOn } = claim;
  return nextClaimStep({ state, facts: factsOf(claim), outcome, isPaid: paidOn !== null });
}

/** A claim with its ground, its papers and what came of it. */
export async function claimView({ handle, office, claim, recorded }: ClaimAtWork): Promise<ClaimView> {
  const names = new Map((await allStaff(handle)).map(({ id, name }) => [id, name]));
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const policy = policyOfClaim(office, claim);
  const facts = factsOf(claim);
  const complaint =
    claim.complaintId === null ? undefined : await complaintById(handle, claim.complaintId, recorded);
  const documents = await claimDocuments(handle, claim.id);
  const slips = await slipsAbout(handle, { kind: 'compensation', id: claim.id });
  return {
    ...claimLine(claim),
    clause: groundClause(policy, claim.ground),
    claimantPhone: claim.claimantPhone === null ? null : formatPhone(claim.claimantPhone),
    complaintId: complaint?.id ?? null,
    complaintNumber: complaint?.number ?? null,
    harm: claim.harm,
    openedBy: name(claim.openedBy) ?? '',
    facts: claimFactsSchema.parse(facts),
    lacks: lacksOf(facts),
    carries: carriesCompensation(facts),
    next: claimStep(claim),
    award: claim.award,
    reasons: claim.reasons,
    decidedOn: claim.decidedOn,
    decidedBy: name(claim.decidedBy),
    toldOn: claim.toldOn,
    toldChannel: policy.channels.find(({ id }) => id === claim.toldChannelId)?.label ?? null,
    toldBy: name(claim.toldBy),
    paymentReference: claim.paymentReference,
    paidOn: claim.paidOn,
    documents: documents.map(({ id, label, type, byteCount, addedAt }) => ({
      id,
      label,
      type,
      byteCount,
      addedOn: isoDate(riyadhDay(new Date(addedAt))),
    })),
    slips: slips.map(slipSummary),
  };
}
