import type { CompensationGround } from '../../domain/compensation/claim.ts';
import type { FormFact } from '../../slips/content.ts';
import type { ClaimRecord } from '../../store/compensation.ts';
import { m } from '../../text/index.ts';
import type { FormWords } from '../issue-slip.ts';
import type { Office } from '../office.ts';
import { groundClause, policyOfClaim } from './claim-view.ts';

/** Slips are in Arabic, whatever language the screens are in. */
const arabic = { locale: 'ar' } as const;

const groundTexts: Record<CompensationGround, () => string> = {
  fault: () => m.compensation_ground_fault({}, arabic),
  minutes: () => m.compensation_ground_minutes({}, arabic),
  ruling: () => m.compensation_ground_ruling({}, arabic),
  negotiation: () => m.compensation_ground_negotiation({}, arabic),
};

/** The decision on a claim with its ground and reasons, for the beneficiary. */
export function claimDecisionWords(office: Office, claim: ClaimRecord): FormWords {
  const clause = groundClause(policyOfClaim(office, claim), claim.ground);
  const isCompensated = claim.outcome === 'compensated';
  const facts: FormFact[] = [
    { label: m.compensation_number({}, arabic), value: claim.number, form: 'ltr' },
    { label: m.compensation_claimant({}, arabic), value: claim.claimantName, form: 'text' },
    { label: m.compensation_ground({}, arabic), value: groundTexts[claim.ground](), form: 'text' },
    {
      label: m.compensation_outcome({}, arabic),
      value: isCompensated
        ? m.compensation_outcome_compensated({}, arabic)
        : m.compensation_outcome_not_compensated({}, arabic),
      form: 'strong',
    },
  ];
  if (claim.award !== null)
    facts.push({ label: m.compensation_award({}, arabic), value: claim.award, form: 'text' });
  if (claim.decidedOn !== null)
    facts.push({ label: m.compensation_decided_on({}, arabic), value: claim.decidedOn, form: 'day' });
  return {
    kind: 'decision',
    isSample: false,
    lead: m.compensation_slip_lead({}, arabic),
    clauseIds: clause === null ? [] : [clause.id],
    facts,
    sections: [
      {
        heading: m.compensation_reasons({}, arabic),
        look: 'plain',
        lines: [claim.reasons ?? ''],
        mark: 'none',
      },
    ],
    signatures: [m.slip_sign_receptionist({}, arabic), m.slip_sign_stamp({}, arabic)],
  };
}
