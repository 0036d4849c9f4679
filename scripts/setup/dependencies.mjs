/** The packages that package-lock.json names, in node_modules. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileHash } from './hash.mjs';
import { findOnMachine, isWindows, machinePath, nodeModules, projectNode, projectRoot } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';

const lockFile = join(projectRoot, 'package-lock.json');
const installedLockFile = join(nodeModules, '.package-lock.json');
const stamp = join(nodeModules, '.istiqbal-stamp');

/** Runs `npm ci` when node_modules is missing or not what the lock file says. The caller holds the set-up lock. */
export async function ensureDependencies() {
  const lockHash = fileHash(lockFile);
  if (existsSync(projectNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return;
  if (!isInstalledAsLocked())
    await step('installing packages with npm ci (1.1 GB, under a minute when warm)', install);
  writeFileSync(stamp, lockHash);
}

/** True when a developer's own `npm install` has already brought what the lock file names. */
function isInstalledAsLocked() {
  if (!existsSync(projectNode) || !existsSync(installedLockFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found
      ? found.version === entry.version && found.integrity === entry.integrity
      : entry.optional === true;
  });
}

async function install() {
  const npm = findOnMachine('npm');
  if (!npm) throw new SetupProblem('npm-missing');
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  // npm runs on the machine's own Node: the one in node_modules is among the files it replaces.
  const { code, output } = await run(npm, ['ci', '--prefer-offline', '--no-progress', ...patience], {
    cwd: projectRoot,
    env: { ...process.env, PATH: machinePath() },
    isShown: true,
    isShell: isWindows,
    heartbeat: 'still installing packages',
  });
  if (code === 0 && existsSync(projectNode)) return;
  throw (
    recogniseProblem(output, { what: 'npm packages', where: nodeModules }) ??
    new SetupProblem('packages-refused')
  );
}
