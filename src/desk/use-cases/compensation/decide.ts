import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { carriesCompensation, lacksOf } from '../../../domain/compensation/claim.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { changeClaim, claimById } from '../../../store/compensation.ts';
import { atClaim } from '../../compensation/at-claim.ts';
import { factsOf, policyOfClaim } from '../../compensation/claim-view.ts';
import { claimDecisionWords } from '../../compensation/slip-words.ts';
import { issueForm } from '../../issue-slip.ts';
import { Refusal } from '../../refusal.ts';

/** Decides a claim on its ground, and not before the ground has all that its clause asks for. */
export function decideClaim(
  office: Office,
  by: StaffMember,
  { claimId, outcome, award: typedAward, reasons: typedReasons }: ParsedInputOf<'compensation.decide'>,
): Promise<OutputOf<'compensation.decide'>> {
  const award = tidyText(typedAward);
  const reasons = tidyText(typedReasons);
  const call = { name: 'compensation.decide', claimId, input: { outcome, award, reasons } } as const;
  return atClaim(office, by, call, async ({ handle, claim, recorded, today }) => {
    if (claim.state !== 'open') throw new Refusal('claim-decided-already');
    const facts = factsOf(claim);
    const [lack] = lacksOf(facts);
    if (lack !== undefined) throw new Refusal('claim-ground-lacks', undefined, { lack });
    if (outcome === 'compensated' && !carriesCompensation(facts))
      throw new Refusal('claim-not-founded', 'outcome');
    if (outcome === 'compensated' && award === '') throw new Refusal('field-required', 'award');
    if (reasons === '') throw new Refusal('field-required', 'reasons');
    await changeClaim(
      handle,
      claimId,
      {
        state: 'decided',
        outcome,
        award: outcome === 'compensated' ? award : null,
        reasons,
        decidedOn: today,
        decidedBy: by.id,
      },
      recorded,
    );
    const decided = (await claimById(handle, claimId, recorded)) ?? claim;
    const subject = { kind: 'compensation', id: claimId };
    await issueForm(
      { handle, office, recorded },
      { subject, policy: policyOfClaim(office, claim) },
      claimDecisionWords(office, decided),
    );
  });
}
