import { spawn } from 'node:child_process';
import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const startLimitMs = 5_000;
const settleMs = 500;

/**
 * A desk has a key store of the system's, a build machine often none: then the kiosk would stop at the passphrase
 * instead of the sign-in screen. Starts an unlocked keyring of its own in `folder`, named in this process's
 * environment, and gives the switch for it. Systems other than Linux have one of their own.
 */
export async function withKeyStore<T>(
  folder: string,
  work: (switches: readonly string[]) => Promise<T>,
): Promise<T> {
  if (process.platform !== 'linux') return work([]);
  const started: ChildProcess[] = [];
  const stopAll = (): void => {
    for (const program of started.toReversed()) program.kill('SIGTERM');
  };
  process.once('exit', stopAll);
  const before = process.env['DBUS_SESSION_BUS_ADDRESS'];
  try {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = await startBus(started);
    await startKeyring(started, folder);
    return await work(['--password-store=gnome-libsecret']);
  } finally {
    stopAll();
    process.removeListener('exit', stopAll);
    if (before === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
    else process.env['DBUS_SESSION_BUS_ADDRESS'] = before;
  }
}

async function startBus(started: ChildProcess[]): Promise<string> {
  const args = ['--session', '--nofork', '--print-address=1'];
  const bus = start(started, 'dbus-daemon', args, process.env);
  const signal = AbortSignal.timeout(startLimitMs);
  const [line] = (await once(bus.stdout, 'data', { signal })) as [Buffer];
  return line.toString('utf8').trim();
}

async function startKeyring(started: ChildProcess[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const args = ['--foreground', '--unlock', '--components=secrets'];
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), XDG_RUNTIME_DIR: folder };
  const keyring = start(started, 'gnome-keyring-daemon', args, env);
  keyring.stdin.end('bench');
  await once(keyring, 'spawn', { signal: AbortSignal.timeout(startLimitMs) });
  await sleep(settleMs);
}

function start(
  started: ChildProcess[],
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcessByStdio<Writable, Readable, null> {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  started.push(child);
  return child;
}
