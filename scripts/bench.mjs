/**
 * `npm run bench`: measures the kiosk against bare peers in the same run (docs/performance.md). The table goes to
 * standard output and, as numbers, to out/bench.json; progress goes to standard error.
 *
 *   --runs N    alternating runs per figure (7)
 *   --only a,b  these figures only: start, slips, store, import, lists
 */
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { hasDisplay, withVirtualDisplay } from './setup/display.mjs';
import { passOn } from './setup/pass-on.mjs';
import { projectNode, projectRoot } from './setup/paths.mjs';
import { runScript } from './setup/problems.mjs';
import { setup } from './setup/story.mjs';

const measure = join(projectRoot, 'test', 'bench', 'main.ts');

await runScript(async () => {
  // With the tests' system packages: the kiosk is measured with a key store, as on a desk.
  const { runtime, env } = await setup('test');
  await ensureBuild(env);
  const electron = `${runtime.version}${runtime.isStandIn ? ' (stand-in)' : ''}`;
  const args = [measure, '--electron', electron, ...process.argv.slice(2)];
  const bench = (screenEnv) => passOn(projectNode, args, { env: screenEnv, cwd: projectRoot });
  return hasDisplay() ? bench(env) : withVirtualDisplay(env, bench);
});
