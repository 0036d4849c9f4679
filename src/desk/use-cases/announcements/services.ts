import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';

/** The services of the policy's catalogue with their conditions. */
export function announceableServices({ policy }: Office): Promise<OutputOf<'announcements.services'>> {
  return Promise.resolve({
    services: policy.policy.services.map(({ id, title, conditions }) => ({ id, title, conditions })),
  });
}
