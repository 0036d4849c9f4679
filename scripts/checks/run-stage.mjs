import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { ensureBuild } from '../setup/build.mjs';
import { withVirtualDisplays } from '../setup/display.mjs';
import { isWindows, projectRoot } from '../setup/paths.mjs';
import { reportProblem } from '../setup/problems.mjs';

/**
 * Runs one stage.
 *
 * @param {import('./stages.mjs').Stage} stage
 * @param {NodeJS.ProcessEnv} env
 * @param {(words: string) => void} [tell] takes what its programs say; shown as they say it when not given
 * @returns {Promise<{ isPassed: boolean, seconds: number, tests: number | undefined }>} `tests` where vitest
 *   counted them
 */
export async function runStage(stage, env, tell) {
  const startMs = performance.now();
  let tests;
  let isPassed = true;
  try {
    if (stage.isBuild) await ensureBuild(env);
    for (const command of stage.commands ?? []) {
      const runIt = (stageEnv) => runCommand(command, stageEnv, tell);
      const { code, output } = await (stage.screens
        ? withVirtualDisplays(env, stage.screens, runIt)
        : runIt(env));
      tests = countTests(output) ?? tests;
      if (code !== 0) {
        isPassed = false;
        break;
      }
    }
  } catch (error) {
    reportProblem(error);
    isPassed = false;
  }
  return { isPassed, seconds: (performance.now() - startMs) / 1000, tests };
}

function runCommand([program, ...args], env, tell) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'pipe', tell ? 'pipe' : 'inherit'],
      shell: isWindows,
    });
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      (tell ?? show)(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk) => tell?.(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      resolve({ code, output });
    });
  });
}

function show(words) {
  process.stdout.write(words);
}

/** Vitest's last lines hold "Tests  120 passed (120)". */
function countTests(output) {
  const found = /^\s*Tests\s.*?(\d+) passed/m.exec(stripVTControlCharacters(output));
  return found ? Number(found[1]) : undefined;
}
