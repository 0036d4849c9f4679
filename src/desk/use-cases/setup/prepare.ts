import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { toLatinDigits } from '../../../domain/people/digits.ts';
import { tidyText, withoutSeparators } from '../../../domain/people/typed-text.ts';
import type { Entrance, PreparedStaff } from '../../entrance.ts';
import { tidyPassphrase } from '../../key/key-wrap.ts';
import { newRecoveryKey } from '../../key/recovery-key.ts';
import { Refusal } from '../../refusal.ts';
import { hashPin } from '../../staff-pin.ts';
import { policiesToChoose } from './associations.ts';

type Input = ParsedInputOf<'setup.prepare'>;
const leastPassphraseLength = 8;

/** Checks everything and shows the recovery key. Nothing is on disk before it has been typed back. */
export async function prepareSetup(entrance: Entrance, input: Input): Promise<OutputOf<'setup.prepare'>> {
  if (entrance.stage.kind !== 'new') throw new Refusal('already-set-up');
  const { ports } = entrance;
  const library = await policiesToChoose(entrance);
  const document = library.find(({ policy }) => policy.id === input.policyId);
  if (!document) throw new Refusal('unknown-policy', 'policyId');
  const deskName = tidyText(input.deskName);
  if (deskName === '') throw new Refusal('field-required', 'deskName');
  const deskNumber = readDeskNumber(input.deskNumber);
  const supervisor = await readStaff(entrance, input, 'supervisor');
  const receptionist = await readStaff(entrance, input, 'receptionist');
  if (normaliseForSearch(supervisor.name) === normaliseForSearch(receptionist.name)) {
    throw new Refusal('same-name-twice', 'receptionist.name');
  }
  const passphrase = (await ports.keyStore.isAvailable()) ? null : readPassphrase(input.passphrase);
  const recoveryKey = newRecoveryKey(ports.random);
  entrance.prepare({
    library,
    document,
    deskName,
    deskNumber,
    staff: [supervisor, receptionist],
    passphrase,
    recoveryKey,
  });
  return { recoveryKey };
}

function readDeskNumber(typed: string): number {
  const number = withoutSeparators(toLatinDigits(typed));
  if (!/^\d{1,4}$/.test(number) || Number(number) === 0)
    throw new Refusal('desk-number-invalid', 'deskNumber');
  return Number(number);
}

async function readStaff(
  { ports }: Entrance,
  input: Input,
  role: 'supervisor' | 'receptionist',
): Promise<PreparedStaff> {
  const name = tidyText(input[role].name);
  if (name === '') throw new Refusal('field-required', `${role}.name`);
  return { name, role, pinHash: await hashPin(input[role].pin, ports, `${role}.pin`) };
}

function readPassphrase(typed: string | null): string {
  const passphrase = tidyPassphrase(typed ?? '');
  if (passphrase.length < leastPassphraseLength) throw new Refusal('passphrase-needed', 'passphrase');
  return passphrase;
}
