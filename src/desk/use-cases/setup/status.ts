import type { OutputOf } from '../../contract/contract.ts';
import type { Entrance } from '../../entrance.ts';

/** How far the desk is from being ready. A database that could not be opened is tried again. */
export async function setupStatus(entrance: Entrance): Promise<OutputOf<'setup.status'>> {
  if (entrance.stage.kind === 'unusable') await entrance.open();
  const { stage } = entrance;
  return {
    state: stage.kind,
    hasSystemKeyStore: await entrance.ports.keyStore.isAvailable(),
    opensWith: stage.kind === 'sealed' ? stage.keyFile.wraps.map(({ by }) => by) : [],
    fault: stage.kind === 'unusable' ? stage.fault : null,
  };
}
