/** What happens between a fresh clone and a program that can run, in order. Built-ins only. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { ensureNativeDatabase } from './native-database.mjs';
import { cacheFolder, projectPath } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const oldestNodeMajor = 20;

/**
 * Makes sure that everything is there; when it is, this takes a fraction of a second.
 *
 * @param {'run' | 'test'} purpose
 * @returns {Promise<{ runtime: import('./runtime.mjs').Runtime, env: NodeJS.ProcessEnv }>} the environment in
 *   which the project's programs are run
 */
export async function setup(purpose) {
  if (Number.parseInt(process.versions.node, 10) < oldestNodeMajor) {
    throw new SetupProblem('node-too-old', process.versions.node);
  }
  return withLock(lockPath(), async () => {
    await ensureSystemPackages(purpose);
    await ensureDependencies();
    const runtime = await ensureRuntime();
    await ensureNativeDatabase(runtime);
    const env = { ...process.env, PATH: projectPath(), ELECTRON_OVERRIDE_DIST_PATH: runtime.folder };
    return { runtime, env };
  });
}

function lockPath() {
  try {
    mkdirSync(cacheFolder, { recursive: true });
  } catch (error) {
    throw recogniseProblem(error.code, { where: cacheFolder }) ?? error;
  }
  return join(cacheFolder, 'set-up.lock');
}
