import { compensationGrounds } from '../../../domain/compensation/claim.ts';
import { groundClause } from '../../compensation/claim-view.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';

/** The grounds of the policy in its order; all four where the association itself chose to compensate. */
export function readCompensationChoices(office: Office): Promise<OutputOf<'compensation.choices'>> {
  const { policy } = office.policy;
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'compensation');
    const ids = policy.compensation?.grounds.map(({ id }) => id) ?? compensationGrounds;
    return {
      grounds: ids.map((id) => ({ id, clause: groundClause(policy, id) })),
      channels: policy.channels.map(({ id, label }) => ({ id, label })),
      committee: policy.compensation?.committee?.name ?? null,
    };
  });
}
