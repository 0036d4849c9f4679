/** The way from a page to the desk: two bridges, one door, and a process that may die. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestCallNames, staffCallNames } from '../../src/desk/contract/names.ts';
import { answerFileDialog } from '../fixtures/chosen-file.ts';
import { launchKiosk } from '../fixtures/kiosk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { askFrom } from '../fixtures/pages.ts';
import type { WithBridge } from '../fixtures/pages.ts';
import { deskPid } from '../fixtures/windows.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'istiqbal-shell-'));
const exportFolder = join(dataDir, 'exported');
let kiosk: Kiosk;
let guest: Page;

beforeAll(async () => {
  kiosk = await launchKiosk({ dataDir, exportFolder, now: '2026-11-21T06:30:00Z' });
  guest = await kiosk.guest();
});

afterAll(async () => {
  await kiosk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the bridges', () => {
  test('the desk answers through the staff bridge', async () => {
    expect(await askFrom(kiosk.staff, 'setup.status')).toEqual({
      ok: true,
      value: { state: 'new', hasSystemKeyStore: expect.any(Boolean) as boolean, opensWith: [], fault: null },
    });
  });

  test('the guest bridge has no staff call', async () => {
    for (const name of staffCallNames) {
      expect(await askFrom(guest, name), name).toEqual({ ok: false, error: { code: 'unknown-call' } });
    }
    expect(
      await guest.evaluate(() => Object.keys((globalThis as unknown as WithBridge).desk).sort()),
    ).toEqual(['call', 'onChange']);
  });

  test('the staff bridge has no guest call', async () => {
    for (const name of guestCallNames) {
      expect(await askFrom(kiosk.staff, name), name).toEqual({ ok: false, error: { code: 'unknown-call' } });
    }
  });

  test('pages have nothing of Node or Electron', async () => {
    for (const page of [kiosk.staff, guest]) {
      const found = await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
          (name) => name in globalThis,
        ),
      );
      expect(found).toEqual([]);
    }
  });

  test('a folder is chosen by the staff alone, and nothing is exported to any other', async () => {
    const chosen = await kiosk.staff.evaluate(() =>
      (globalThis as unknown as WithBridge).desk.chooseFolder?.(),
    );
    expect(chosen).toBe(exportFolder);
    const slip = { slipId: '00000000-0000-4000-8000-000000000000', folder: tmpdir() };
    expect(await askFrom(kiosk.staff, 'slips.export', slip)).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const allowed = await askFrom(kiosk.staff, 'slips.export', { ...slip, folder: exportFolder });
    expect(allowed).not.toMatchObject({ error: { code: 'not-allowed' } });
  });

  test('a file is chosen by the staff alone, and no other is read', async () => {
    const choose = (kind: string): Promise<string | null | undefined> =>
      kiosk.staff.evaluate((what) => (globalThis as unknown as WithBridge).desk.chooseFile?.(what), kind);
    const file = join(dataDir, 'policy.json');
    const notAllowed = { ok: false, error: { code: 'not-allowed' } };
    for (const filePath of [file, 7, null])
      expect(await askFrom(kiosk.staff, 'setup.importPolicy', { filePath })).toEqual(notAllowed);
    await answerFileDialog(kiosk, file);
    expect(await choose('everything')).toBeNull();
    expect(await choose('policy')).toBe(file);
    expect(await askFrom(kiosk.staff, 'setup.importPolicy', { filePath: file })).toMatchObject({
      error: { code: 'file-unreadable' },
    });
    await answerFileDialog(kiosk, null);
    expect(await choose('policy')).toBeNull();
  });
});

describe('main takes no page at its word', () => {
  /** Sends what a broken-out page might send, past its bridge, in the page's own name. */
  function sendPastBridge(page: 'staff' | 'guest', name: unknown): Promise<unknown> {
    return kiosk.app.evaluate(
      ({ BrowserWindow, ipcMain }, [who, what]) => {
        const window = BrowserWindow.getAllWindows().find(
          (each) => each.webContents.getURL() === `app://${who}/`,
        );
        const handlers = (
          ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> }
        )._invokeHandlers;
        const event = { sender: window?.webContents, senderFrame: window?.webContents.mainFrame };
        return handlers.get('desk:call')?.(event, what, {});
      },
      [page, name] as const,
    );
  }

  test('a staff call from the guest page is refused', async () => {
    const wrong = { ok: false, error: { code: 'wrong-window' } };
    for (const name of staffCallNames) expect(await sendPastBridge('guest', name), name).toEqual(wrong);
    for (const name of guestCallNames) expect(await sendPastBridge('staff', name), name).toEqual(wrong);
  });

  test('anything else than a known name is refused', async () => {
    for (const name of ['constructor', '__proto__', '', 7, null, ['setup.status']]) {
      const answer = await sendPastBridge('staff', name);
      expect(answer, JSON.stringify(name)).toEqual({ ok: false, error: { code: 'unknown-call' } });
    }
  });

  test('a frame inside the page, or a page elsewhere, is refused', async () => {
    const answers = await kiosk.app.evaluate(({ BrowserWindow, ipcMain }) => {
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> }
      )._invokeHandlers;
      const sender = BrowserWindow.getAllWindows().find(
        (each) => each.webContents.getURL() === 'app://staff/',
      )?.webContents;
      const frames = [null, undefined, { origin: 'app://staff' }];
      const call = handlers.get('desk:call');
      return Promise.all(frames.map((senderFrame) => call?.({ sender, senderFrame }, 'setup.status', {})));
    });
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'wrong-window' } });
  });
});

describe('processes', () => {
  test('the desk is killed: the page is told, and its next call is answered', async () => {
    const desk = await deskPid(kiosk);
    const hanging = Promise.all(Array.from({ length: 20 }, () => askFrom(kiosk.staff, 'setup.status')));
    process.kill(desk, 'SIGKILL');
    for (const answer of await hanging) {
      expect([true, 'desk-unavailable']).toContain(outcomeOf(answer));
    }
    await expect
      .poll(() => askFrom(kiosk.staff, 'setup.status'), { timeout: 5000 })
      .toMatchObject({ ok: true });
    expect(await deskPid(kiosk)).not.toBe(desk);
  });

  test('a second start on the same folder ends by itself with code 0', async () => {
    const electron = createRequire(import.meta.url)('electron') as unknown as string;
    const args = [projectRoot, '--no-sandbox', '--disable-gpu', `--data-dir=${dataDir}`];
    const code = await new Promise<number | string>((resolve) => {
      execFile(electron, args, { timeout: 20_000 }, (error) =>
        resolve(error === null ? 0 : (error.code ?? 'killed')),
      );
    });
    expect(code).toBe(0);
    expect(await askFrom(kiosk.staff, 'setup.status')).toMatchObject({ ok: true });
  });

  test.each([
    ['--now=yesterday', 'now'],
    ['--pretend-displays=9', 'pretend-displays'],
    ['--data-dir=', 'data-dir'],
  ])('a switch that makes no sense is refused: %s', async (arg, name) => {
    const electron = createRequire(import.meta.url)('electron') as unknown as string;
    const [code, words] = await new Promise<[number | string | undefined, string]>((resolve) => {
      execFile(electron, [projectRoot, '--no-sandbox', arg], { timeout: 20_000 }, (error, _out, stderr) => {
        resolve([error?.code ?? undefined, stderr]);
      });
    });
    expect(code).toBe(2);
    expect(words).toContain(`Istiqbal does not start: --${name}`);
  });
});

function outcomeOf(answer: unknown): unknown {
  const { ok, error } = answer as { ok: boolean; error?: { code: string } };
  return ok || error?.code;
}
