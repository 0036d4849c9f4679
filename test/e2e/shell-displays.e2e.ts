/** Where the guest's window stands, on real displays that come and go. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchKiosk } from '../fixtures/kiosk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { displaySize, startTwoDisplays } from '../fixtures/two-displays.ts';
import type { TwoDisplays } from '../fixtures/two-displays.ts';
import { placeOf } from '../fixtures/windows.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'istiqbal-displays-'));
let displays: TwoDisplays;
let kiosk: Kiosk;

beforeAll(async () => {
  displays = await startTwoDisplays();
  kiosk = await launchKiosk({ dataDir, display: displays.name });
  await kiosk.guest();
});

afterAll(async () => {
  await kiosk.close();
  await displays.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const first = { isVisible: true, x: 0, y: 0, ...displaySize };
const second = { isVisible: true, x: displaySize.width, y: 0, ...displaySize };

test('with one display the guest window is out of sight', async () => {
  expect(await placeOf(kiosk, 'staff')).toEqual(first);
  expect(await placeOf(kiosk, 'guest')).toMatchObject({ isVisible: false });
});

test('a display that is plugged in gets the guest window, and loses it again', async () => {
  for (let round = 0; round < 2; round += 1) {
    await displays.plug();
    await expect.poll(() => placeOf(kiosk, 'guest'), { timeout: 5000 }).toEqual(second);
    expect(await placeOf(kiosk, 'staff')).toEqual(first);
    await displays.unplug();
    await expect.poll(() => placeOf(kiosk, 'guest'), { timeout: 5000 }).toMatchObject({ isVisible: false });
    expect(await placeOf(kiosk, 'staff')).toEqual(first);
  }
});

test('a start with two displays puts the guest window on the second at once', async () => {
  await kiosk.close();
  await displays.plug();
  kiosk = await launchKiosk({ dataDir, display: displays.name });
  await kiosk.guest();
  await expect.poll(() => placeOf(kiosk, 'guest'), { timeout: 5000 }).toEqual(second);
  expect(await placeOf(kiosk, 'staff')).toEqual(first);
});
