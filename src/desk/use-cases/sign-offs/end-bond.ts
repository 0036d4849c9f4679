import { record } from '../../../store/audit.ts';
import { boundPersonById, endBond as keepEnd } from '../../../store/bound-people.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** The contract or the volunteering ended: they leave the register, and what they signed stays. */
export async function endBond(
  office: Office,
  by: StaffMember,
  { personId }: ParsedInputOf<'signOffs.endBond'>,
): Promise<OutputOf<'signOffs.endBond'>> {
  const person = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const recorded = await record(handle, {
      action: 'signOffs.endBond',
      subject: { kind: 'bound-person', id: personId },
    });
    const found = await boundPersonById(handle, personId, recorded);
    if (!found) throw new Refusal('unknown-bound-person', 'personId');
    if (found.leftAt === null) await keepEnd(handle, personId, recorded);
    return { id: found.id, name: found.name };
  });
  office.session.announce('work');
  return person;
}
