import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { changeClaim } from '../../../store/compensation.ts';
import { atClaim, pastDay } from '../../compensation/at-claim.ts';
import { claimStep } from '../../compensation/claim-view.ts';
import { Refusal } from '../../refusal.ts';

/** What was awarded was paid or given: its reference and day. The claim is closed by it. */
export function payClaim(
  office: Office,
  by: StaffMember,
  { claimId, reference: typed, on: typedDay }: ParsedInputOf<'compensation.pay'>,
): Promise<OutputOf<'compensation.pay'>> {
  const reference = tidyText(typed);
  const call = { name: 'compensation.pay', claimId, input: { reference, on: typedDay } } as const;
  return atClaim(office, by, call, async ({ handle, claim, recorded, today }) => {
    if (claimStep(claim) !== 'pay') throw new Refusal('out-of-turn');
    if (reference === '') throw new Refusal('field-required', 'reference');
    const paidOn = pastDay(typedDay, 'on', today);
    await changeClaim(
      handle,
      claimId,
      { paymentReference: reference, paidOn, state: 'closed', closedOn: today },
      recorded,
    );
  });
}
