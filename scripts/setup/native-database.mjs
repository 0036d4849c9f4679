/**
 * The database module's native file. The one that the package ships needs Node-API 10: an Electron before 35
 * dies on it without a word, so for the stand-in it is built from the package's own source.
 */
import { copyFileSync, cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireRoom, withWorkFolder } from './disk.mjs';
import { fileHash } from './hash.mjs';
import { cacheFolder, findOnMachine, nodeModules, projectNode, projectRoot } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

/** The first Electron whose Node has the Node-API that the shipped file needs. */
const firstMajorForShippedFile = 35;
const roomToBuildBytes = 150e6;

const packageFolder = join(nodeModules, 'better-sqlite3');
const prebuilt = join(packageFolder, 'prebuilds', 'linux-x64.node');
const shippedCopy = `${prebuilt}.orig`;
const databaseCheck = join(projectRoot, 'scripts', 'setup', 'check-database.cjs');

/**
 * Puts the native file in place that the runtime can load; the caller holds the set-up lock.
 *
 * @param {{ version: string, program: string }} runtime
 */
export async function ensureNativeDatabase(runtime) {
  if (Number.parseInt(runtime.version, 10) >= firstMajorForShippedFile) {
    if (existsSync(shippedCopy)) renameSync(shippedCopy, prebuilt);
    return;
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const built = join(cacheFolder, `better-sqlite3-${version}-linux-x64.node`);
  if (!existsSync(built)) {
    await step('building the database module for the stand-in runtime (about a minute)', () =>
      build(built, runtime),
    );
  }
  if (fileHash(built) === fileHash(prebuilt)) return;
  if (!existsSync(shippedCopy)) copyFileSync(prebuilt, shippedCopy);
  const draft = `${prebuilt}.${process.pid}`;
  copyFileSync(built, draft);
  renameSync(draft, prebuilt);
  say('[set-up] database module put in place');
}

async function build(built, runtime) {
  const { node, headers } = await machineNode();
  refuseWithoutTools(headers);
  requireRoom(cacheFolder, roomToBuildBytes);
  await withWorkFolder(undefined, async (work) => {
    const source = join(work, 'better-sqlite3');
    cpSync(packageFolder, source, { recursive: true });
    cpSync(join(nodeModules, 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
      recursive: true,
    });
    await compile(node, headers, source);
    const file = join(source, 'build', 'Release', 'better_sqlite3.node');
    await proveDatabase(file, runtime);
    renameSync(file, built);
  });
}

/** The Node that the machine has, and the prefix under which its header files stand. */
async function machineNode() {
  const found = findOnMachine('node') ?? process.execPath;
  // Version managers put a launcher on PATH; only Node itself knows where it is.
  const { code, output } = await run(found, ['-p', 'process.execPath']);
  const node = code === 0 ? output.trim() : found;
  return { node, headers: dirname(dirname(node)) };
}

function refuseWithoutTools(headers) {
  const missing = ['g++', 'make', 'python3'].filter((name) => !findOnMachine(name));
  if (missing.length > 0) throw new SetupProblem('no-compiler', missing.join(', '));
  if (!existsSync(join(headers, 'include', 'node', 'node_api.h'))) {
    throw new SetupProblem('no-node-headers', join(headers, 'include', 'node'));
  }
}

async function compile(node, headers, source) {
  const nodeGyp = join(nodeModules, 'node-gyp', 'bin', 'node-gyp.js');
  const { code, output } = await run(
    node,
    [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`],
    {
      cwd: source,
      env: {
        ...process.env,
        // The Node-API version that the package asks for is newer than the stand-in's; the experimental set of
        // the same functions has been there since before.
        CXXFLAGS:
          '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NO_WARNING -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
      heartbeat: 'still compiling',
    },
  );
  if (code === 0) return;
  const problem = recogniseProblem(output, { where: source });
  if (problem) throw problem;
  process.stderr.write(output.slice(-4000));
  throw new SetupProblem('compile-failed');
}

/** Writes and reads an encrypted database with the file, in the project's Node and in the runtime itself. */
async function proveDatabase(file, runtime) {
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  for (const [name, program, env] of [
    ['Node.js', projectNode, process.env],
    ['Electron', runtime.program, asNode],
  ]) {
    const { code, output } = await run(program, [databaseCheck, packageFolder, file], {
      env,
      timeLimitMs: 30_000,
    });
    if (code !== 0 || !output.includes('encrypted and read back')) {
      process.stderr.write(output);
      throw new SetupProblem('runtime-unusable', `${name} cannot use the database module`);
    }
  }
}
