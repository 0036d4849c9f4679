/** Who may open the desk: PIN, delay after wrong ones, lock at once, and the ways into a sealed database. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKeyFile } from '../../src/desk/key/key-file.ts';
import { unwrapKey } from '../../src/desk/key/key-wrap.ts';
import { parseRecoveryKey } from '../../src/desk/key/recovery-key.ts';
import { openStore } from '../../src/store/open.ts';
import { testPorts } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { makeTestDesk, openByHand, testDay } from '../fixtures/test-desk.ts';
import { readFirstPage, signIn, testPassphrase, testStaff } from '../pages/first-run.ts';
import { action, field, next, pick, pressNext, refusals, typeInto } from '../pages/person.ts';
import { readScreen, startVisit } from '../pages/visit-guide.ts';

const desk = makeTestDesk('sign-in');
const noKeyStore = ['--password-store=basic'];
let kiosk: Kiosk;
let staff: Page;

beforeAll(async () => {
  kiosk = await openByHand(desk, 'athar', { args: noKeyStore });
  ({ staff } = kiosk);
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

const session = (state: string) => staff.locator(`main[data-page="sign-in"][data-session="${state}"]`);

/** How long an answer is waited for before the key is pressed again. */
const patienceMs = 2_000;

/** Types the PIN, again where the screen makes one wait, until the desk has looked at it; how long that took. */
async function tryPin(pin: string): Promise<number> {
  const startMs = performance.now();
  const signIn = staff.locator('main[data-page="sign-in"]');
  const wait = staff.locator('[data-error-code="wait-before-pin"]:visible');
  // The field is emptied by an answer, and gone with the right one; a key that did nothing is pressed again.
  const answered = () =>
    staff
      .waitForFunction(
        () => {
          const typed = document.querySelector<HTMLInputElement>(
            'main[data-page="sign-in"] [data-field="pin"]',
          );
          return typed === null || typed.value === '';
        },
        undefined,
        { timeout: patienceMs },
      )
      .then(
        () => true,
        () => false,
      );
  while ((await signIn.count()) > 0) {
    await typeInto(staff, 'pin', pin);
    await staff.keyboard.press('Enter');
    const isAnswered = await answered();
    if (isAnswered && (await wait.count()) === 0) break;
  }
  return performance.now() - startMs;
}

test('F9 locks at once, in the middle of a visit too, and the PIN leads back to it', async () => {
  await startVisit(staff, { journey: 'request', channel: undefined });
  const screen = await readScreen(staff);
  await staff.keyboard.press('F9');
  await session('locked').waitFor();
  expect(await staff.locator('[data-request-number]').count()).toBe(0);
  await signIn(staff);
  expect(await readScreen(staff)).toBe(screen);
});

test('a wrong PIN opens nothing, and each one makes the next try wait longer', async () => {
  await staff.keyboard.press('F9');
  await session('locked').waitFor();
  const waits: number[] = [];
  for (const pin of ['95173', '95174', '95175']) {
    waits.push(await tryPin(pin));
    expect(await refusals(staff).getAttribute('data-error-code')).toBe('wrong-pin');
    await session('locked').waitFor();
  }
  waits.push(await tryPin(testStaff.receptionist.pin));
  await staff.locator('main[data-page="visit"]').waitFor();
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBeGreaterThan(3000);
});

test('a start finds the database sealed: neither PIN nor a wrong passphrase opens it, the passphrase does', async () => {
  await restart();
  expect(await readFirstPage(staff)).toBe('unseal');
  for (const secret of [testStaff.supervisor.pin, 'جملة أخرى تمامًا لا تفتح']) {
    await typeInto(staff, 'secret', secret);
    await pressNext(staff);
    await staff.locator('[data-error-code="wrong-passphrase"]').waitFor();
  }
  await typeInto(staff, 'secret', testPassphrase);
  await next(staff);
  await session('signed-out').waitFor();
});

test('the recovery key opens it, and a mistyped one does not', async () => {
  await restart();
  expect(await readFirstPage(staff)).toBe('unseal');
  await pick(staff, 'with', 'recovery-key');
  await typeInto(
    staff,
    'secret',
    desk.recoveryKey.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A')),
  );
  await pressNext(staff);
  await refusals(staff).waitFor();
  expect(await refusals(staff).getAttribute('data-error-code')).toBe('wrong-recovery-key');
  await typeInto(staff, 'secret', desk.recoveryKey.toLowerCase());
  await next(staff);
  await signIn(staff);
  await staff.locator('main[data-page="visit"]').waitFor();
});

test('only the supervisor has the settings', async () => {
  await action(staff, 'leave').click();
  await next(staff, 'home');
  await action(staff, 'start-request').waitFor();
  expect(await action(staff, 'open-settings').count()).toBe(0);
  await action(staff, 'sign-out').click();
  await signIn(staff, 'supervisor');
  await action(staff, 'open-settings').click();
  await field(staff, 'idleLockMinutes').waitFor();
});

test('a stolen hash costs as much work for each guess as the shipped desk is meant to ask', async () => {
  await kiosk.close();
  const { wraps } = (await readKeyFile(kiosk.deskFolder))!;
  const wrap = wraps.find(({ by }) => by === 'recovery-key')!;
  const key = (await unwrapKey(wrap, parseRecoveryKey(desk.recoveryKey)!))!;
  const file = join(kiosk.deskFolder, 'desk.db');
  const store = await openStore({ file, key, mode: 'open', ports: testPorts(testDay) });
  const staffRows = await store.read(({ tables }) => tables.selectFrom('staff').select('pinHash').execute());
  await store.close();
  expect(staffRows).toHaveLength(2);
  for (const { pinHash } of staffRows) expect(pinHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
});

async function restart(): Promise<void> {
  await kiosk.kill();
  kiosk = await desk.launch({ args: noKeyStore });
  ({ staff } = kiosk);
}
