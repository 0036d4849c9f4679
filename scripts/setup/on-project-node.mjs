import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { passOn } from './pass-on.mjs';
import { cacheFolder, nodeModules, projectNode } from './paths.mjs';

/**
 * Runs what needs the sources and the packages, but no runtime, build or screen. On a machine's own Node, or
 * before anything is installed, the packages are brought first and the script starts anew on the project's Node.
 *
 * @param {string} script `import.meta.url` of the script that is running
 * @param {() => Promise<number>} main answers the exit code
 * @returns {Promise<number>}
 */
export async function onProjectNode(script, main) {
  if (process.features.typescript && existsSync(join(nodeModules, 'zod'))) return main();
  await withLock(join(cacheFolder, 'set-up.lock'), ensureDependencies);
  const args = [fileURLToPath(script), ...process.argv.slice(2)];
  return passOn(projectNode, args, { env: process.env, cwd: process.cwd() });
}
