import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { editionsView } from '../../policy-editions.ts';

/** The editions of the policy, newest first, with their reviews and copies. */
export function policyEditionsOf(office: Office): Promise<OutputOf<'policy.editions'>> {
  return office.store.read((handle) => editionsView(handle, office));
}
