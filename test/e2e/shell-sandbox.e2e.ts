/** The sandbox that Chromium puts around every page: root cannot have it, so an ordinary user starts the kiosk. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, getuid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'istiqbal-sandbox-'));
/** "nobody": a user with no rights that every Debian has. */
const ordinaryUser = 65534;
const isRoot = getuid?.() === 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform !== 'linux')(
  'every page runs with seccomp filters and no new privileges',
  async () => {
    const { program, application } = prepare();
    const dataDir = join(folder, 'data');
    const args = [application, '--disable-gpu', `--user-data-dir=${dataDir}`, `--data-dir=${dataDir}`];
    const asUser = isRoot
      ? ['setpriv', `--reuid=${ordinaryUser}`, `--regid=${ordinaryUser}`, '--clear-groups', program]
      : [program];
    const kiosk = spawn(asUser[0]!, [...asUser.slice(1), ...args], {
      detached: true,
      stdio: 'ignore',
      env: { ...env, HOME: dataDir, XDG_RUNTIME_DIR: dataDir, XDG_CONFIG_HOME: dataDir, ...screenPass() },
    });
    try {
      // A process that has only just begun has yet to close itself in.
      const isClosedIn = ({ status }: { status: string }): boolean =>
        /^Seccomp:\t2$/mu.test(status) && /^NoNewPrivs:\t1$/mu.test(status);
      await expect
        .poll(() => renderersOf(dataDir).map(isClosedIn), { timeout: 20_000 })
        .toEqual([true, true]);
    } finally {
      if (kiosk.exitCode === null && kiosk.signalCode === null) {
        const ended = once(kiosk, 'exit');
        process.kill(-kiosk.pid!, 'SIGKILL');
        await ended;
      }
    }
  },
);

/** Electron and the application where the ordinary user may read them; as oneself, where they are. */
function prepare(): { program: string; application: string } {
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  if (!isRoot) return { program: electron, application: projectRoot };
  chmodSync(folder, 0o755);
  const runtime = join(folder, 'electron');
  cpSync(dirname(electron), runtime, { recursive: true });
  const application = join(folder, 'application');
  for (const part of ['package.json', 'dist/electron', 'dist/ui', 'dist/resources']) {
    cpSync(join(projectRoot, part), join(application, part), { recursive: true });
  }
  for (const name of ['better-sqlite3', 'harfbuzzjs']) {
    cpSync(join(projectRoot, 'node_modules', name), join(application, 'node_modules', name), {
      recursive: true,
    });
  }
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  chownSync(dataDir, ordinaryUser, ordinaryUser);
  return { program: join(runtime, 'electron'), application };
}

/** A virtual screen may ask for a cookie that only its owner can read. */
function screenPass(): { XAUTHORITY?: string } {
  const cookie = env['XAUTHORITY'];
  if (cookie === undefined || !isRoot) return {};
  const copy = join(folder, 'screen-cookie');
  cpSync(cookie, copy);
  chownSync(copy, ordinaryUser, ordinaryUser);
  return { XAUTHORITY: copy };
}

/** The pages' processes of the kiosk on this folder, as /proc knows them. */
function renderersOf(dataDir: string): { status: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!command.includes('--type=renderer') || !command.includes(dataDir)) return [];
        return [{ status: readFileSync(`/proc/${pid}/status`, 'utf8') }];
      } catch {
        // Ended in between.
        return [];
      }
    });
}
