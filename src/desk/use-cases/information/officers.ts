import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { groundOf } from '../../../domain/policy/offers.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { officerViews } from '../../information/officer-view.ts';
import { readSettings } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The contact officers by category and field (Mabarrah خ/١); none where the association has none. */
export function listOfficers(
  office: Office,
  _by: StaffMember,
  { query }: ParsedInputOf<'information.officers'>,
): Promise<OutputOf<'information.officers'>> {
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  return office.store.read(async (handle) => {
    const settings = await readSettings(handle);
    const ground = groundOf(office.policy.policy, 'contact-officers', settings);
    return { officers: ground === 'not-offered' ? [] : await officerViews(handle, office, words) };
  });
}
