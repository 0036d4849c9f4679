/** What no page can do, tried from inside the real ones. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffCallNames } from '../../src/desk/contract/names.ts';
import { launchKiosk } from '../fixtures/kiosk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { askFrom, fetchFrom } from '../fixtures/pages.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'istiqbal-guards-'));
let kiosk: Kiosk;
let guest: Page;

beforeAll(async () => {
  kiosk = await launchKiosk({ dataDir });
  guest = await kiosk.guest();
});

afterAll(async () => {
  await kiosk.close();
  rmSync(dataDir, { recursive: true, force: true });
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
      expect(await askFrom(kiosk.staff, 'setup.status')).toMatchObject({ ok: true });
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
      const code = await guest.evaluate(
        (url) => fetch(url).then((answer) => answer.text()),
        `app://guest/${file}`,
      );
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
