import { argon2id, argon2Verify } from 'hash-wasm';
import { toLatinDigits } from '../domain/people/digits.ts';
import { withoutSeparators } from '../domain/people/typed-text.ts';
import type { ErrorCode } from './contract/errors.ts';
import type { DeskPorts, PinCost } from './ports.ts';
import { Refusal } from './refusal.ts';

const leastDigits = 4;
const mostDigits = 12;
const saltBytes = 16;
const hashBytes = 32;
const longestWaitSeconds = 900;

/** What the shell gives: whoever has the hash still has to work for each guess. Tests of other things give less. */
export const shippedPinCost: PinCost = { passes: 2, memoryKib: 19_456 };

/** A PIN as typed: Arabic or Latin digits. */
function tidyPin(typed: string): string {
  return withoutSeparators(toLatinDigits(typed));
}

/** Why a new PIN is not accepted; null when it is. At least four digits, no run, not one digit repeated. */
function pinFault(typed: string): ErrorCode | null {
  const pin = tidyPin(typed);
  if (!/^\d+$/.test(pin)) return 'pin-not-digits';
  if (pin.length < leastDigits || pin.length > mostDigits) return 'pin-too-simple';
  const steps = new Set(
    Array.from(pin.slice(1), (digit, index) => (10 + Number(digit) - Number(pin[index])) % 10),
  );
  // One step throughout: 1111, 1234, 7890, 4321.
  const isRun = steps.size === 1 && [0, 1, 9].some((step) => steps.has(step));
  return isRun ? 'pin-too-simple' : null;
}

/** The encoded argon2id hash of a PIN. Refuses a PIN that is not accepted. */
export async function hashPin(
  typed: string,
  { random, pinCost }: Pick<DeskPorts, 'random' | 'pinCost'>,
  field: string,
): Promise<string> {
  const fault = pinFault(typed);
  if (fault) throw new Refusal(fault, field);
  return argon2id({
    password: tidyPin(typed),
    salt: random.bytes(saltBytes),
    iterations: pinCost.passes,
    memorySize: pinCost.memoryKib,
    parallelism: 1,
    hashLength: hashBytes,
    outputType: 'encoded',
  });
}

/** Whether it is the PIN that was hashed, at whatever cost that was. */
export async function isPin(typed: string, hash: string): Promise<boolean> {
  const password = tidyPin(typed);
  return password !== '' && (await argon2Verify({ password, hash }));
}

/** Whole seconds to wait after so many wrong PINs in a row: 1, 2, 4, … 900. */
export function waitSeconds(wrongPins: number): number {
  return wrongPins === 0 ? 0 : Math.min(longestWaitSeconds, 2 ** (wrongPins - 1));
}
