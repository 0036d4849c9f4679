import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { changeClaim } from '../../../store/compensation.ts';
import { atClaim, pastDay } from '../../compensation/at-claim.ts';
import { claimStep, policyOfClaim } from '../../compensation/claim-view.ts';
import { Refusal } from '../../refusal.ts';

/** The beneficiary was told what was decided. A claim without compensation is closed by it. */
export function tellClaimant(
  office: Office,
  by: StaffMember,
  { claimId, channelId, on: typed }: ParsedInputOf<'compensation.tell'>,
): Promise<OutputOf<'compensation.tell'>> {
  const call = { name: 'compensation.tell', claimId, input: { channelId, on: typed } } as const;
  return atClaim(office, by, call, async ({ handle, claim, recorded, today }) => {
    if (claimStep(claim) !== 'tell') throw new Refusal('out-of-turn');
    if (!policyOfClaim(office, claim).channels.some(({ id }) => id === channelId))
      throw new Refusal('unknown-channel', 'channelId');
    const on = pastDay(typed, 'on', today);
    if (claim.decidedOn !== null && on < claim.decidedOn) throw new Refusal('complaint-told-date', 'on');
    const told = { toldOn: on, toldChannelId: channelId, toldBy: by.id } as const;
    await changeClaim(
      handle,
      claimId,
      claim.outcome === 'compensated'
        ? { ...told, state: 'told' }
        : { ...told, state: 'closed', closedOn: today },
      recorded,
    );
  });
}
