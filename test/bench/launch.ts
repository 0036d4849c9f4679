import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { env as ownEnvironment, getuid } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pagesAt, valueIn } from './devtools.ts';

const startLimitMs = 30_000;
const closeLimitMs = 5_000;
const lookEveryMs = 5;

export type Launch = {
  appFolder: string;
  /** How the address of the page to watch begins. */
  url: string;
  /** What must be painted on it. */
  selector: string;
  args: readonly string[];
};

export type Launched = {
  /** From before the process is started until the frame with `selector` has been handed to the screen. */
  visibleMs: number;
  pid: number;
  /** Chromium's debugging port on this machine. */
  port: number;
  /** Quits in order, as a closed session does. */
  stop: () => Promise<void>;
};

/** The Electron that set-up has found. */
export function electronProgram(): string {
  return createRequire(import.meta.url)('electron') as string;
}

/** Switches without which Electron does not run on a build machine, the same for the kiosk and its peers. */
export function machineSwitches(): string[] {
  return ['--disable-gpu', ...(getuid?.() === 0 ? ['--no-sandbox'] : [])];
}

/**
 * Starts an Electron program as a shell would, in a process group of its own, and waits until its page shows
 * `selector`. The page itself tells the time, so that looking from outside adds nothing to it.
 */
export async function launchAndWatch({ appFolder, url, selector, args }: Launch): Promise<Launched> {
  const startMs = wallClockMs();
  const program = spawn(
    electronProgram(),
    [appFolder, '--remote-debugging-port=0', ...machineSwitches(), ...args],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: plainEnvironment() },
  );
  const killGroup = (): void => signalGroup(program, 'SIGKILL');
  process.once('exit', killGroup);
  try {
    const port = await devtoolsPort(program);
    const shownMs = await whenShown(port, url, selector);
    const { pid } = program;
    if (pid === undefined) throw new Error('The program did not start');
    const stop = async (): Promise<void> => {
      const ended = hasEnded(program) ? Promise.resolve([]) : once(program, 'exit');
      program.kill('SIGTERM');
      await Promise.race([ended, sleep(closeLimitMs)]);
      killGroup();
      process.removeListener('exit', killGroup);
    };
    return { visibleMs: shownMs - startMs, pid, port, stop };
  } catch (error) {
    killGroup();
    throw error;
  }
}

/** Milliseconds since 1970 with fractions, which a page's own clock tells as well. */
function wallClockMs(): number {
  return performance.timeOrigin + performance.now();
}

/** What a shell would hand on; `ELECTRON_RUN_AS_NODE` would make Node of it. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...ownEnvironment, ELECTRON_RUN_AS_NODE: undefined, NODE_OPTIONS: undefined };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Nobody is left in the group.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Chromium writes the port it has chosen to standard error. */
function devtoolsPort(program: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let words = '';
    const fail = (why: string): void => reject(new Error(`Electron ${why}:\n${words}`));
    const limit = setTimeout(() => fail('opened no debugging port'), startLimitMs);
    program.once('error', reject);
    program.once('exit', (code) => fail(`ended with code ${code}`));
    program.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      words += chunk;
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/u.exec(words)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
  });
}

/** Looks at every frame; the time is that of the second frame after it was found, when the first is on its way. */
const watchScript = (selector: string): string => `new Promise((resolve) => {
  const now = () => performance.timeOrigin + performance.now();
  const look = () => {
    const isShown = document.visibilityState === 'visible' && document.querySelector(${JSON.stringify(selector)});
    if (isShown) requestAnimationFrame(() => requestAnimationFrame(() => resolve(now())));
    else requestAnimationFrame(look);
  };
  look();
})`;

async function whenShown(port: number, url: string, selector: string): Promise<number> {
  const until = performance.now() + startLimitMs;
  while (performance.now() < until) {
    const [page] = await pagesAt(port, url);
    // A page that is still being replaced takes its question with it: it is asked again.
    const shownMs = page === undefined ? undefined : await valueIn(page, watchScript(selector), startLimitMs);
    if (typeof shownMs === 'number') return shownMs;
    await sleep(lookEveryMs);
  }
  throw new Error(`${url} did not show ${selector} within ${startLimitMs / 1000} seconds`);
}
