import type { OutputOf } from '../../contract/contract.ts';
import type { Entrance } from '../../entrance.ts';

/** How far the desk is from being ready. */
export async function setupStatus(entrance: Entrance): Promise<OutputOf<'setup.status'>> {
  return {
    state: entrance.stage.kind,
    hasSystemKeyStore: await entrance.ports.keyStore.isAvailable(),
  };
}
