import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';

const limitMs = 30_000;

/**
 * Starts a packaged build, which nothing can drive, and watches from outside until one of its windows is mapped.
 *
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env with DISPLAY set
 * @returns {Promise<number>} milliseconds until the window was there
 */
export async function watchFirstWindow(program, env) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'istiqbal-package-'));
  const forRoot = isRoot ? ['--no-sandbox'] : [];
  const args = [`--user-data-dir=${dataFolder}`, '--disable-gpu', ...forRoot];
  const startMs = performance.now();
  const kiosk = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  kiosk.stderr.setEncoding('utf8').on('data', (chunk) => (complaints += chunk));
  const ended = new Promise((resolve) => kiosk.once('exit', resolve));
  try {
    while (performance.now() - startMs < limitMs) {
      const end = kiosk.exitCode ?? kiosk.signalCode;
      if (end !== null) throw new Error(`The packaged build ended (${end}):\n${complaints}`);
      if (await isWindowThere(env)) return performance.now() - startMs;
      await sleep(50);
    }
    throw new Error(`The packaged build showed no window within ${limitMs / 1000} seconds:\n${complaints}`);
  } finally {
    kiosk.kill();
    await Promise.race([ended, sleep(5000)]);
    kiosk.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** True when a window of the size of a screen is visible; Chromium has small hidden ones besides. */
async function isWindowThere(env) {
  const { output } = await run('xwininfo', ['-root', '-children'], { env });
  for (const [, id, width, height] of output.matchAll(/^\s+(0x[0-9a-f]+) .* (\d+)x(\d+)\+/gm)) {
    if (Number(width) < 800 || Number(height) < 500) continue;
    const { output: state } = await run('xwininfo', ['-id', id, '-stats'], { env });
    if (state.includes('IsViewable')) return true;
  }
  return false;
}
