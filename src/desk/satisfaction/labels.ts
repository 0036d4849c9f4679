import type { Policy } from '../../domain/policy/policy-schema.ts';
import type { Office } from '../office.ts';

/** A service's title in the edition in force, else in any other; null for a referral. */
export function serviceLabel(office: Office, id: string | null): string | null {
  if (id === null) return null;
  return ofEditions(office, ({ services }) => services.find((service) => service.id === id)?.title) ?? id;
}

/** A channel's name in the edition in force, else in any other. */
export function channelLabel(office: Office, id: string): string {
  return ofEditions(office, ({ channels }) => channels.find((channel) => channel.id === id)?.label) ?? id;
}

function ofEditions(
  { policy, editions }: Office,
  find: (policy: Policy) => string | undefined,
): string | undefined {
  for (const edition of [policy.policy, ...editions.values()]) {
    const found = find(edition);
    if (found !== undefined) return found;
  }
  return undefined;
}
