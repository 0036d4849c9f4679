/** What the shell guards, tried from inside the real pages. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestCallNames, staffCallNames } from '../../src/desk/contract/names.ts';
import { launchKiosk } from '../fixtures/kiosk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';

type Bridge = {
  call(name: string, input: unknown): Promise<unknown>;
  chooseFolder?: () => Promise<string | null>;
};
type WithBridge = { desk: Bridge };

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

/** A call as a page makes it. */
function ask(page: Page, name: string, input: unknown = {}): Promise<unknown> {
  return page.evaluate(([what, given]) => (globalThis as unknown as WithBridge).desk.call(what, given), [
    name,
    input,
  ] as const);
}

/** The status of a page's request, or the name of the error it ended with. */
function fetchFrom(page: Page, url: string): Promise<number | string> {
  return page.evaluate(
    (target) =>
      fetch(target).then(
        ({ status }) => status,
        (error: unknown) => (error as Error).name,
      ),
    url,
  );
}

describe('the bridges', () => {
  test('the desk answers through the staff bridge', async () => {
    expect(await ask(kiosk.staff, 'setup.status')).toEqual({
      ok: true,
      value: { state: 'new', hasSystemKeyStore: expect.any(Boolean) as boolean },
    });
  });

  test('the guest bridge has no staff call', async () => {
    for (const name of staffCallNames) {
      expect(await ask(guest, name), name).toEqual({ ok: false, error: { code: 'unknown-call' } });
    }
    expect(
      await guest.evaluate(() => Object.keys((globalThis as unknown as WithBridge).desk).sort()),
    ).toEqual(['call', 'onChange']);
  });

  test('the staff bridge has no guest call', async () => {
    for (const name of guestCallNames) {
      expect(await ask(kiosk.staff, name), name).toEqual({ ok: false, error: { code: 'unknown-call' } });
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
    expect(await ask(kiosk.staff, 'slips.export', slip)).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const allowed = await ask(kiosk.staff, 'slips.export', { ...slip, folder: exportFolder });
    expect(allowed).not.toMatchObject({ error: { code: 'not-allowed' } });
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

describe('a page stays where it is', () => {
  for (const target of ['https://example.org/', 'file:///etc/passwd', 'app://guest/', 'about:blank']) {
    test(`navigation to ${target} is refused`, async () => {
      await kiosk.staff.evaluate((url) => {
        location.href = url;
      }, target);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect.poll(() => kiosk.staff.url()).toBe('app://staff/');
      await kiosk.staff.waitForLoadState('load');
      expect(await ask(kiosk.staff, 'setup.status')).toMatchObject({ ok: true });
    });
  }

  test('no second window opens', async () => {
    const windowsBefore = await countWindows();
    for (const page of [kiosk.staff, guest]) {
      expect(await page.evaluate(() => window.open('app://staff/') === null)).toBe(true);
      expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    }
    expect(await countWindows()).toBe(windowsBefore);
  });

  test('no frame, plug-in or webview comes into a page', async () => {
    await kiosk.staff.evaluate(() => {
      for (const kind of ['iframe', 'object', 'embed', 'webview']) {
        const element = document.createElement(kind);
        document.body.append(element);
        try {
          element.setAttribute(kind === 'object' ? 'data' : 'src', 'app://staff/');
        } catch {
          // Trusted Types refuse the address of a plug-in before anything is asked of the shell.
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const origins = await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .flatMap(({ webContents }) => webContents.mainFrame.framesInSubtree)
        .map(({ origin }) => origin),
    );
    expect(origins.filter((origin) => origin.startsWith('app:')).sort()).toEqual([
      'app://guest',
      'app://staff',
    ]);
    await kiosk.staff.reload();
  });

  test('a download is cancelled', async () => {
    const downloaded = kiosk.app.evaluate(
      ({ session }) =>
        new Promise<string>((resolve) => {
          session.fromPartition('staff').once('will-download', (event) => {
            setTimeout(() => resolve(event.defaultPrevented ? 'prevented' : 'under way'));
          });
        }),
    );
    await kiosk.staff.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'file.txt';
      link.click();
    });
    expect(await downloaded).toBe('prevented');
  });

  function countWindows(): Promise<number> {
    return kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  }
});

describe('permissions', () => {
  const names = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'clipboard-read',
    'midi',
    'persistent-storage',
  ];

  test.each(names)('%s: asking for its state says denied', async (name) => {
    for (const page of [kiosk.staff, guest]) {
      const state = await page.evaluate(
        (each) =>
          navigator.permissions.query({ name: each as PermissionName }).then((status) => status.state),
        name,
      );
      expect(state).toBe('denied');
    }
  });

  test('asking for them is refused', async () => {
    for (const page of [kiosk.staff, guest]) {
      const outcomes = await page.evaluate(async () => {
        const ended = (work: Promise<unknown>): Promise<string> =>
          work.then(
            () => 'granted',
            () => 'refused',
          );
        return [
          await ended(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
          await ended(navigator.mediaDevices.getDisplayMedia()),
          await ended(
            new Promise((granted, refused) => navigator.geolocation.getCurrentPosition(granted, refused)),
          ),
          await ended(navigator.clipboard.readText()),
          await Notification.requestPermission(),
        ];
      });
      expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'denied']);
    }
  });
});

describe('files and network', () => {
  test('the guest page cannot fetch what the staff page is made of', async () => {
    const staffFiles = filesOf('staff/index.html');
    const guestFiles = new Set(filesOf('guest/index.html'));
    const staffOnly = [...staffFiles].filter((file) => !guestFiles.has(file));
    expect(staffOnly.length).toBeGreaterThan(0);
    for (const file of [...staffOnly, 'staff/index.html', '.vite/manifest.json']) {
      expect(await fetchFrom(guest, `app://guest/${file}`), file).toBe(404);
      expect(await fetchFrom(guest, `app://staff/${file}`), file).toBe('TypeError');
    }
    for (const file of guestFiles) expect(await fetchFrom(guest, `app://guest/${file}`), file).toBe(200);
  });

  test('what the guest page loads knows no staff call', async () => {
    const scripts = filesOf('guest/index.html').filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const file of scripts) {
      const code = await guest.evaluate((url) => fetch(url).then((answer) => answer.text()), `app://guest/${file}`);
      for (const name of staffCallNames) expect(code.includes(name), `${name} in ${file}`).toBe(false);
    }
  });

  test.each([
    '../electron/main.js',
    '%2e%2e/electron/main.js',
    '..%2felectron%2fmain.js',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
    '/etc/passwd',
    '%00',
    '%E0%A4%A',
    'staff/../../../package.json',
  ])('nothing outside the screens is served: %s', async (path) => {
    expect(await fetchFrom(kiosk.staff, `app://staff/${path}`)).toBe(404);
    expect(await fetchFrom(guest, `app://guest/${path}`)).toBe(404);
  });

  test('no page reaches a network', async () => {
    for (const page of [kiosk.staff, guest]) {
      for (const url of ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd']) {
        expect(await fetchFrom(page, url), url).toBe('TypeError');
      }
    }
  });

  test('a session reaches no network even where no page policy binds it', async () => {
    const outcomes = await kiosk.app.evaluate(async ({ session }) =>
      Promise.all(
        ['staff', 'guest'].map((name) =>
          session
            .fromPartition(name)
            .fetch('http://127.0.0.1/')
            .then(
              () => 'answered',
              (error: unknown) => String(error),
            ),
        ),
      ),
    );
    for (const outcome of outcomes) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('every answer carries the policy, found or not', async () => {
    for (const [page, name] of [
      [kiosk.staff, 'staff'],
      [guest, 'guest'],
    ] as const) {
      for (const path of ['', 'nowhere']) {
        const headers = await page.evaluate(
          async (url) => Object.fromEntries((await fetch(url)).headers),
          `app://${name}/${path}`,
        );
        expect(headers['content-security-policy']).toContain(
          "default-src 'none'; script-src 'self'; style-src 'self'",
        );
        expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
    }
  });

  test('no script or style of a page runs that is not its own', async () => {
    for (const page of [kiosk.staff, guest]) {
      const ran = await page.evaluate(async () => {
        const script = document.createElement('script');
        let isRefused = false;
        try {
          script.textContent = 'document.documentElement.dataset.intruder = "yes"';
          document.head.append(script);
        } catch {
          isRefused = true;
        }
        try {
          document.body.innerHTML += '<b>text</b>';
        } catch {
          isRefused = isRefused && true;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { isRefused, intruder: document.documentElement.dataset['intruder'] ?? null };
      });
      expect(ran).toEqual({ isRefused: true, intruder: null });
    }
  });
});

describe('processes', () => {
  test('the desk is killed: the page is told, and its next call is answered', async () => {
    const desk = await deskPid(kiosk);
    const hanging = Promise.all(Array.from({ length: 20 }, () => ask(kiosk.staff, 'setup.status')));
    process.kill(desk, 'SIGKILL');
    for (const answer of await hanging) {
      expect([true, 'desk-unavailable']).toContain(outcomeOf(answer));
    }
    await expect.poll(() => ask(kiosk.staff, 'setup.status'), { timeout: 5000 }).toMatchObject({ ok: true });
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
    expect(await ask(kiosk.staff, 'setup.status')).toMatchObject({ ok: true });
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

/** The desk's process, as the operating system knows it. */
async function deskPid({ app }: Kiosk): Promise<number> {
  const pid = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ name }) => name === 'istiqbal-desk')?.pid,
  );
  if (pid === undefined) throw new Error('No desk process');
  return pid;
}

function outcomeOf(answer: unknown): unknown {
  const { ok, error } = answer as { ok: boolean; error?: { code: string } };
  return ok || error?.code;
}

/** The script, style and font files of a page by its markup and what that loads at once. */
function filesOf(page: string): string[] {
  const ui = join(projectRoot, 'dist', 'ui');
  const html = readFileSync(join(ui, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(?<file>assets\/[^"]+)"/gu)].map(
    (match) => match.groups!['file']!,
  );
  const all = readdirSync(join(ui, 'assets')).map((file) => `assets/${file}`);
  return all.filter((file) => named.includes(file));
}
