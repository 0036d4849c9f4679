import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Entrance } from '../../entrance.ts';
import { Refusal } from '../../refusal.ts';
import { setupStatus } from './status.ts';

/** Opens a sealed database by passphrase or recovery key. */
export async function unsealDatabase(
  entrance: Entrance,
  { with: by, secret }: ParsedInputOf<'setup.unseal'>,
): Promise<OutputOf<'setup.unseal'>> {
  if (entrance.stage.kind === 'new') throw new Refusal('setup-needed');
  if (entrance.stage.kind !== 'ready' && !(await entrance.unseal(by, secret))) {
    throw new Refusal(by === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-key', 'secret');
  }
  return setupStatus(entrance);
}
