import { record } from '../../../store/audit.ts';
import { addDeclarationText, currentDeclarationText } from '../../../store/declaration-texts.ts';
import { adoptPolicy as keepPolicy } from '../../../store/policies.ts';
import { addReview } from '../../../store/policy-circulation.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { editionsView } from '../../policy-editions.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { declarationChange } from './compare.ts';

/**
 * Adopts the edition that was compared last. Requests made before, and the visits open now, keep the edition that they
 * were made under, with its wording of the declaration; those that begin from now on stand on the new one.
 */
export async function adoptPolicy(
  office: Office,
  by: StaffMember,
  { sha256, declaration }: ParsedInputOf<'policy.adopt'>,
): Promise<OutputOf<'policy.adopt'>> {
  const compared = office.comparedEdition;
  if (compared?.sha256 !== sha256) throw new Refusal('edition-not-compared');
  const { policy, document } = compared;
  const before = { policy: office.policy, editions: office.editions };
  const editionId = office.ports.ids.next();
  try {
    const view = await office.store.write(by.id, async (handle) => {
      const recorded = await record(handle, {
        action: 'policy.adopt',
        subject: { kind: 'policy-edition', id: editionId },
        content: { sha256, declaration },
      });
      await keepPolicy(handle, { id: editionId, policyId: policy.id, document }, recorded);
      await addReview(
        handle,
        { policyEditionId: editionId, kind: 'adopted', reviewedOn: today(office), note: '' },
        recorded,
      );
      const { wording } = await currentDeclarationText(handle);
      const change = declarationChange(before.policy.policy, policy, wording);
      if (change === 'follows' || (change === 'choose' && declaration === 'file'))
        await addDeclarationText(handle, editionId, policy.declaration.wording, recorded);
      office.editions = new Map([...before.editions, [editionId, policy]]);
      office.policy = { editionId, policy };
      return editionsView(handle, office);
    });
    office.comparedEdition = null;
    for (const event of ['session', 'visit', 'work'] as const) office.session.announce(event);
    return view;
  } catch (error) {
    // Not kept: the desk goes on with the edition that it had.
    Object.assign(office, before);
    throw error;
  }
}
