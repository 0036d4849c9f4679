import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { changeClaim } from '../../../store/compensation.ts';
import { atClaim } from '../../compensation/at-claim.ts';
import { Refusal } from '../../refusal.ts';

/** The beneficiary took the claim back, or took it to another ground. */
export function withdrawClaim(
  office: Office,
  by: StaffMember,
  { claimId, reason: typed }: ParsedInputOf<'compensation.withdraw'>,
): Promise<OutputOf<'compensation.withdraw'>> {
  const reason = tidyText(typed);
  const call = { name: 'compensation.withdraw', claimId, input: { reason } } as const;
  return atClaim(office, by, call, async ({ handle, claim, recorded, today }) => {
    if (claim.state !== 'open') throw new Refusal('claim-decided-already');
    if (reason === '') throw new Refusal('field-required', 'reason');
    const facts = { state: 'closed', outcome: 'withdrawn', reasons: reason, closedOn: today } as const;
    await changeClaim(handle, claimId, facts, recorded);
  });
}
