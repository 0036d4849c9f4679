import { clausesOf, groundOf, optionalCapabilities } from '../domain/policy/offers.ts';
import type { OptionalCapability } from '../domain/policy/offers.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { clauseViews } from './clause-view.ts';
import type { OutputOf } from './contract/contract.ts';
import type { DeskSettings } from './contract/settings.ts';
import { readSettings } from './office.ts';
import type { Office } from './office.ts';
import { Refusal } from './refusal.ts';

/** What the desk does beyond the visit, with its ground and the clauses it carries out. */
export function offers(
  { policy: { policy } }: Pick<Office, 'policy'>,
  settings: DeskSettings,
): OutputOf<'session.status'>['offers'] {
  return optionalCapabilities.flatMap((capability) => {
    const ground = groundOf(policy, capability, settings);
    if (ground === 'not-offered') return [];
    return [{ capability, ground, clauses: clauseViews(policy, clausesOf(policy, capability)) }];
  });
}

/** Refuses what neither the policy nor the association's own choice offers. */
export async function requireOffered(
  handle: ReadHandle | WriteHandle,
  office: Office,
  capability: OptionalCapability,
): Promise<void> {
  if (!(await isOffered(handle, office, capability)))
    throw new Refusal('not-offered', undefined, { capability });
}

/** Whether the policy or the association's own choice offers it. */
export async function isOffered(
  handle: ReadHandle | WriteHandle,
  office: Office,
  capability: OptionalCapability,
): Promise<boolean> {
  return groundOf(office.policy.policy, capability, await readSettings(handle)) !== 'not-offered';
}
