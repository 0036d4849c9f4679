import { clausesOf, optionalCapabilities } from '../../../domain/policy/offers.ts';
import { currentDeclarationText } from '../../../store/declaration-texts.ts';
import type { ReadHandle } from '../../../store/handle.ts';
import { activeStaff } from '../../../store/staff.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { readSettings as readChoices } from '../../office.ts';
import type { Office } from '../../office.ts';

/** The association's own choices, and what its policy states so that they have no effect. */
export function readSettings(office: Office): Promise<OutputOf<'settings.read'>> {
  return office.store.read((handle) => settingsView(handle, office));
}

export async function settingsView(handle: ReadHandle, office: Office): Promise<OutputOf<'settings.read'>> {
  const { policy } = office.policy;
  const { edition, wording } = await currentDeclarationText(handle);
  const staff = await activeStaff(handle);
  return {
    settings: await readChoices(handle),
    stated: {
      signature: policy.declaration.signature === 'stated',
      committee: policy.study !== null,
      referral: policy.journeys.referral !== null,
      capabilities: optionalCapabilities.filter((id) => clausesOf(policy, id).length > 0),
    },
    declaration: { edition, wording },
    staff: staff.map(({ id, name, role }) => ({ id, name, role })),
  };
}
