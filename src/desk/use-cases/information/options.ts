import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';

/** The policy's channels, on which changes are announced, and the services that a change may concern. */
export function informationOptions({ policy: { policy } }: Office): Promise<OutputOf<'information.options'>> {
  return Promise.resolve({
    channels: policy.channels.map(({ id, label }) => ({ id, label })),
    services: policy.services.map(({ id, title }) => ({ id, label: title })),
  });
}
