import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Entrance } from '../../entrance.ts';
import { parseRecoveryKey } from '../../key/recovery-key.ts';
import { Refusal } from '../../refusal.ts';
import { setupStatus } from './status.ts';

/** The recovery key typed back proves that it was written down: only now is anything created. */
export async function finishSetup(
  entrance: Entrance,
  { recoveryKey }: ParsedInputOf<'setup.finish'>,
): Promise<OutputOf<'setup.finish'>> {
  const key = parseRecoveryKey(recoveryKey);
  if (entrance.stage.kind !== 'new') {
    // Finishing twice with the right key, as a double click does, is harmless.
    if (key === null || !entrance.isFinishedWith(key)) throw new Refusal('already-set-up');
    return setupStatus(entrance);
  }
  const { prepared } = entrance;
  if (!prepared) throw new Refusal('setup-needed');
  if (key !== prepared.recoveryKey) throw new Refusal('recovery-key-mismatch', 'recoveryKey');
  await entrance.create(prepared);
  return setupStatus(entrance);
}
