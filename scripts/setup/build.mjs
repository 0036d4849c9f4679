/** Builds the windows, the shell and the desk into dist/, unless dist/ already is what the sources say. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { nodeModules, projectNode, projectRoot } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';

const dist = join(projectRoot, 'dist');
const stamp = join(dist, '.stamp');
const lock = join(nodeModules, '.istiqbal-build.lock');
const vite = join(nodeModules, 'vite', 'bin', 'vite.js');
const textCompiler = join(projectRoot, 'scripts', 'text.mjs');

const inputs = [
  'electron',
  'resources',
  'src',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/resources.mjs',
  'scripts/text.mjs',
];
/** Compiled from src/text/messages, which are inputs themselves. */
const leftOut = new Set([join(projectRoot, 'src', 'text', 'generated')]);

/** @param {NodeJS.ProcessEnv} env what `setup()` gave */
export async function ensureBuild(env) {
  return withLock(lock, async () => {
    const sources = hashOfInputs();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
    await step('building the kiosk', async () => {
      clearDist();
      await runPart(env, [textCompiler]);
      await runPart({ ...env, NODE_ENV: 'production', NO_COLOR: '1' }, [vite, 'build']);
      writeFileSync(stamp, sources);
    });
  });
}

/** The compiler's declarations lie there too; they have a life of their own. */
function clearDist() {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) {
    if (name !== 'types') rmSync(join(dist, name), { recursive: true, force: true });
  }
}

async function runPart(env, args) {
  const { code, output } = await run(projectNode, args, {
    cwd: projectRoot,
    env,
    heartbeat: 'still building',
  });
  if (code === 0) return;
  process.stderr.write(output);
  throw recogniseProblem(output, { where: dist }) ?? new SetupProblem('build-failed');
}

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const name of inputs) addToHash(hash, join(projectRoot, name));
  return hash.digest('hex');
}

function addToHash(hash, path) {
  if (leftOut.has(path) || !existsSync(path)) return;
  let entries;
  try {
    entries = readdirSync(path).sort();
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    hash
      .update(`${path.slice(projectRoot.length)}\0`)
      .update(readFileSync(path))
      .update('\0');
    return;
  }
  for (const entry of entries) addToHash(hash, join(path, entry));
}
