/** The packages that package-lock.json names, in node_modules. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireRoom } from './disk.mjs';
import { fileHash } from './hash.mjs';
import { findOnMachine, isWindows, machinePath, nodeModules, projectNode, projectRoot } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';

const lockFile = join(projectRoot, 'package-lock.json');
const installedLockFile = join(nodeModules, '.package-lock.json');
/** What npm ci puts there, and room for the build. */
const roomToInstallBytes = 1.3e9;
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
  if (!existsSync(nodeModules)) requireRoom(projectRoot, roomToInstallBytes);
  const about = { thing: 'packages', where: nodeModules };
  // npm runs on the machine's own Node: the one in node_modules is among the files it replaces.
  const options = { cwd: projectRoot, env: { ...process.env, PATH: machinePath() }, isShell: isWindows };
  // Without a network npm would try for a minute; asked first, it takes what its cache has or says so at once.
  const ping = await run(npm, ['ping', '--fetch-retries=0', '--fetch-timeout=20000'], options);
  const isOffline = ping.code !== 0 && recogniseProblem(ping.output, about)?.code === 'no-network';
  const args = ['ci', '--no-progress', '--loglevel=error', isOffline ? '--offline' : '--prefer-offline'];
  const { code, output } = await run(npm, args, {
    ...options,
    isShown: true,
    heartbeat: 'still installing packages',
  });
  if (code === 0 && existsSync(projectNode)) return;
  throw recogniseProblem(output, about) ?? new SetupProblem('packages-refused');
}
