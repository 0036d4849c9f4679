/** The database key in the operating system's own keeping, and without it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withKeyStore } from '../bench/key-store.ts';
import { ask, deskCall } from '../fixtures/desk.ts';
import { setUp, testPassphrase } from '../fixtures/kiosk-desk.ts';
import { onPlainKiosk } from '../fixtures/plain-kiosk.ts';

const folder = mkdtempSync(join(tmpdir(), 'istiqbal-key-store-'));
const withKeyring = join(folder, 'with');
const withoutKeyring = join(folder, 'without');
/** Chromium's fallback, whose password is no secret. */
const noKeyStore = ['--password-store=basic'];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('the key of the database', () => {
  test('with a keyring the desk opens by itself at the next start', async () => {
    await withKeyStore(join(folder, 'keyring'), async (args) => {
      await onPlainKiosk({ dataDir: withKeyring, args }, async (desk) => {
        expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'new', hasSystemKeyStore: true });
        await setUp(desk, 'mabarrah');
      });
      await onPlainKiosk({ dataDir: withKeyring, args }, async (desk) => {
        expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
      });
    });
  });

  test('the same folder without the keyring stays sealed', async () => {
    await onPlainKiosk({ dataDir: withKeyring, args: noKeyStore }, async (desk) => {
      expect(await ask(desk, 'setup.status', {})).toMatchObject({
        state: 'sealed',
        hasSystemKeyStore: false,
      });
    });
  });

  test('without a key store the passphrase opens the desk, and nothing else', async () => {
    const options = { dataDir: withoutKeyring, args: noKeyStore };
    await onPlainKiosk(options, (desk) => setUp(desk, 'mabarrah'));
    await onPlainKiosk(options, async (desk) => {
      expect(await ask(desk, 'setup.status', {})).toMatchObject({
        state: 'sealed',
        hasSystemKeyStore: false,
      });
      const wrong = await deskCall(desk, 'setup.unseal', { with: 'passphrase', secret: 'عبارة أخرى تماما' });
      expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
      await ask(desk, 'setup.unseal', { with: 'passphrase', secret: testPassphrase });
      expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
    });
  });
});
