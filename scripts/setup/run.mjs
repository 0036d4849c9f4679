import { spawn } from 'node:child_process';
import { say, secondsSince } from './say.mjs';

/**
 * Runs a program and gathers what it says.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options] cwd and env as for spawn; `timeLimitMs` kills it; `isShown` passes its words on to
 *   standard error; `isShell` is for .cmd files on Windows; `heartbeat` is said every ten seconds while it runs.
 * @returns {Promise<{ code: number, output: string }>} code is -1 when it could not be started or was killed
 */
export function run(
  program,
  args,
  { cwd, env, timeLimitMs, isShown = false, isShell = false, heartbeat } = {},
) {
  return new Promise((resolve) => {
    const startMs = performance.now();
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd, env: env ?? process.env, stdio, shell: isShell });
    let output = '';
    const gather = (chunk) => {
      output += chunk;
      if (isShown) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', gather);
    child.stderr.setEncoding('utf8').on('data', gather);
    const limit = timeLimitMs && setTimeout(() => child.kill('SIGKILL'), timeLimitMs);
    const beat =
      heartbeat && setInterval(() => say(`[set-up] ${heartbeat} (${secondsSince(startMs)})`), 10_000);
    const finish = (code) => {
      clearTimeout(limit);
      clearInterval(beat);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.code ?? ''} ${error.message}`;
      finish(-1);
    });
    child.on('close', (code) => finish(code ?? -1));
  });
}
