/** A screen for machines that have none. */
import { spawn } from 'node:child_process';
import { SetupProblem } from './problems.mjs';

const size = '1366x768x24';

/** True where windows can be opened: Windows and macOS always, elsewhere under X11 or Wayland. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Runs `work` with a virtual screen of its own and ends that screen afterwards, also when this process is
 * asked to stop.
 *
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment that names the screen
 */
export async function withVirtualDisplay(env, work) {
  // Xvfb picks a free number itself, and writes it once it answers.
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill('SIGTERM');
  process.once('exit', stop);
  try {
    const number = await readDisplayNumber(server);
    return await work({ ...env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined });
  } finally {
    process.removeListener('exit', stop);
    stop();
  }
}

/**
 * Runs `work` with several virtual screens, so that as many kiosks run beside each other and none takes another's
 * keyboard.
 *
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {number} count
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the first screen as DISPLAY, all in ISTIQBAL_DISPLAYS
 */
export function withVirtualDisplays(env, count, work) {
  const open = (names) =>
    names.length === count
      ? work({ ...env, DISPLAY: names[0], WAYLAND_DISPLAY: undefined, ISTIQBAL_DISPLAYS: names.join(' ') })
      : withVirtualDisplay(env, ({ DISPLAY }) => open([...names, DISPLAY]));
  return open([]);
}

function readDisplayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new SetupProblem('runtime-unusable', `the virtual screen (Xvfb) ${why}`));
    const limit = setTimeout(() => fail('did not answer within 20 seconds'), 20_000);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`ended with code ${code}`));
    // Read to the end of the line, and left open: a server that writes to a closed pipe is gone.
    let line = '';
    server.stdio[3].setEncoding('utf8').on('data', (text) => {
      line += text;
      if (!line.includes('\n')) return;
      clearTimeout(limit);
      server.removeAllListeners('exit');
      resolve(Number.parseInt(line, 10));
    });
  });
}
