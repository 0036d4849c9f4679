/** The screen in the guest's hands: nothing of the staff's side is within reach until the PIN. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffCallNames } from '../../src/desk/contract/names.ts';
import type { Desk } from '../../src/desk/open-desk.ts';
import { ask, deskCall, noura, pad, signIn, strokes } from '../fixtures/desk.ts';
import { launchKiosk } from '../fixtures/kiosk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind, setUp, testPassphrase } from '../fixtures/kiosk-desk.ts';
import { displaySize, startTwoDisplays } from '../fixtures/two-displays.ts';
import type { TwoDisplays } from '../fixtures/two-displays.ts';
import { advance, presentedId, startRequest } from '../fixtures/visit-steps.ts';
import type { VisitView } from '../fixtures/visit-steps.ts';
import { deskPid, placeOf } from '../fixtures/windows.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'istiqbal-handover-'));
const first = { isVisible: true, x: 0, y: 0, ...displaySize };
const second = { ...first, x: displaySize.width };

let displays: TwoDisplays;
let kiosk: Kiosk;
let desk: Desk;
let visit: VisitView;

beforeAll(async () => {
  displays = await startTwoDisplays();
  kiosk = await launchKiosk({ dataDir, display: displays.name, now: '2026-11-21T06:30:00Z' });
  desk = deskBehind(kiosk);
  await setUp(desk, 'athar');
  await signIn(desk);
  const { id: personId } = await ask(desk, 'people.register', noura);
  visit = await advance(desk, await startRequest(desk), { beneficiaryId: personId }, 'declaration');
});

afterAll(async () => {
  await kiosk.close();
  await displays.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function present(): Promise<VisitView> {
  return ask(desk, 'visits.presentDeclaration', { visitId: visit.visitId, documentSeen: true });
}

async function sessionState(): Promise<string> {
  return (await ask(desk, 'session.status', {})).state;
}

async function expectHandedOver(): Promise<void> {
  await expect.poll(() => placeOf(kiosk, 'guest'), { timeout: 5000 }).toEqual(first);
  await expect.poll(() => placeOf(kiosk, 'staff'), { timeout: 5000 }).toMatchObject({ isVisible: false });
  expect(await sessionState()).toBe('handed-over');
}

async function expectStaffInFront(): Promise<void> {
  await expect.poll(() => placeOf(kiosk, 'staff'), { timeout: 5000 }).toEqual(first);
  await expect.poll(() => placeOf(kiosk, 'guest'), { timeout: 5000 }).toMatchObject({ isVisible: false });
}

describe('one display', () => {
  test('presenting the declaration hands the screen over', async () => {
    await present();
    await expectHandedOver();
  });

  test('no staff call is carried out meanwhile, but those that the sign-in needs', async () => {
    const atSignIn = /^(setup|session)\./u;
    for (const name of staffCallNames.filter((each) => !atSignIn.test(each))) {
      const answer = await desk.call({ window: 'staff' }, name, { visitId: visit.visitId });
      expect(answer, name).toMatchObject({ ok: false });
    }
    const locked = { ok: false, error: { code: 'locked' } };
    expect(await deskCall(desk, 'visits.home', {})).toEqual(locked);
    expect(await deskCall(desk, 'visits.open', { visitId: visit.visitId })).toEqual(locked);
    expect(await deskCall(desk, 'people.search', { query: 'نورة' })).toEqual(locked);
  });

  test('the guest finds no way out by keys', async () => {
    const guest = await kiosk.guest();
    for (const keys of [
      'Escape',
      'F11',
      'Alt+F4',
      'Control+w',
      'Control+r',
      'F5',
      'Alt+ArrowLeft',
      'Control+Shift+i',
    ]) {
      await guest.keyboard.press(keys);
    }
    await expectHandedOver();
    expect(guest.url()).toBe('app://guest/');
  });

  test('neither window closes, whoever asks', async () => {
    const guest = await kiosk.guest();
    await guest.evaluate(() => window.close()).catch(() => undefined);
    await expectHandedOver();
    await kiosk.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await expectHandedOver();
  });

  test('a second start does not bring the staff window back', async () => {
    const electron = createRequire(import.meta.url)('electron') as unknown as string;
    const args = [projectRoot, '--no-sandbox', '--disable-gpu', `--data-dir=${dataDir}`];
    const env = { ...process.env, DISPLAY: displays.name };
    await new Promise((resolve) => execFile(electron, args, { timeout: 20_000, env }, resolve));
    await expectHandedOver();
  });

  test('given back, the staff window stands in front and still asks for the PIN', async () => {
    await ask(desk, 'guest.returnScreen', {});
    await expectStaffInFront();
    expect(await sessionState()).toBe('handed-over');
    expect(await deskCall(desk, 'visits.home', {})).toEqual({ ok: false, error: { code: 'locked' } });
    await signIn(desk);
    expect(await sessionState()).toBe('signed-in');
  });
});

describe('two displays', () => {
  test('the declaration stands beside, and the staff go on', async () => {
    await displays.plug();
    await expect.poll(() => placeOf(kiosk, 'guest'), { timeout: 5000 }).toEqual(second);
    await present();
    expect(await placeOf(kiosk, 'guest')).toEqual(second);
    expect(await placeOf(kiosk, 'staff')).toEqual(first);
    expect(await sessionState()).toBe('signed-in');
  });

  test('unplugged while signing: the declaration covers the screen that is left, and can be signed there', async () => {
    const before = await presentedId(desk);
    await displays.unplug();
    await expectHandedOver();
    expect(await presentedId(desk)).toBe(before);
    await ask(desk, 'guest.sign', { presentationId: before, strokes, pad });
    await expectHandedOver();
    await ask(desk, 'guest.returnScreen', {});
    await expectStaffInFront();
    await signIn(desk);
    const signed = await ask(desk, 'visits.open', { visitId: visit.visitId });
    expect(signed.declaration?.status).toBe('signed');
  });

  test('the question after a visit is handed over on the screen that is left, and given back by PIN', async () => {
    await displays.plug();
    await expect.poll(() => placeOf(kiosk, 'guest'), { timeout: 5000 }).toEqual(second);
    const { visitId } = await advance(desk, await startRequest(desk), {
      beneficiaryId: visit.beneficiary!.id,
    });
    await displays.unplug();
    await expectStaffInFront();
    await ask(desk, 'satisfaction.ask', { visitId });
    await expectHandedOver();
    const guest = await kiosk.guest();
    await guest.locator('main[data-page="rating"] [data-action="skip-rating"]').click();
    await expectStaffInFront();
    expect(await sessionState()).toBe('handed-over');
    await signIn(desk);
    expect((await ask(desk, 'satisfaction.standing', { visitId })).state).toBe('over');
  });
});

describe('walking away', () => {
  test.each(['lock-screen', 'suspend'])('the desk locks at %s', async (happening) => {
    expect(await sessionState()).toBe('signed-in');
    await kiosk.app.evaluate(({ powerMonitor }, what) => void powerMonitor.emit(what), happening);
    await expect.poll(sessionState, { timeout: 5000 }).toBe('locked');
    await signIn(desk);
  });

  test('the desk locks after the idle time, and not before', async () => {
    const pass = (minutes: number): Promise<void> =>
      kiosk.app.evaluate(({ powerMonitor }, more) => {
        const real = performance.now.bind(performance);
        performance.now = () => real() + more * 60_000;
        powerMonitor.getSystemIdleTime = () => Number.MAX_SAFE_INTEGER;
      }, minutes);
    const { idleLockMinutes } = await ask(desk, 'session.status', {});
    await pass(idleLockMinutes - 0.5);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await sessionState()).toBe('signed-in');
    await pass(1);
    await expect.poll(sessionState, { timeout: 10_000 }).toBe('locked');
  });
});

test('a desk that dies under a handed-over screen leaves nobody signed in', async () => {
  await signIn(desk);
  const other = await advance(
    desk,
    await startRequest(desk),
    { beneficiaryId: visit.beneficiary!.id },
    'declaration',
  );
  await ask(desk, 'visits.presentDeclaration', { visitId: other.visitId, documentSeen: true });
  await expectHandedOver();
  process.kill(await deskPid(kiosk), 'SIGKILL');
  await expectStaffInFront();
  await expect
    .poll(() => deskCall(desk, 'setup.status', {}), { timeout: 10_000 })
    .toMatchObject({ ok: true });
  const { state } = await ask(desk, 'setup.status', {});
  if (state === 'sealed') await ask(desk, 'setup.unseal', { with: 'passphrase', secret: testPassphrase });
  expect(await sessionState()).toBe('signed-out');
});
