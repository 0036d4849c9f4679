/** Where set-up finds and keeps things. Built-ins only: read before anything is installed. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const nodeModules = join(projectRoot, 'node_modules');
export const isWindows = process.platform === 'win32';
export const isRoot = process.getuid?.() === 0;

/** Downloads and builds that outlive a clone; outside the repository, so a fresh clone starts quickly. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME || (isWindows && process.env.LOCALAPPDATA) || join(homedir(), '.cache'),
  'istiqbal',
);

/** The Node 24 that the project brings along; everything after `npm ci` runs on it. */
export const projectNode = join(nodeModules, 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** PATH with the project's own tools first. */
export function projectPath() {
  return [join(nodeModules, '.bin'), process.env.PATH ?? ''].join(delimiter);
}

/** PATH without the project's tools: what the machine itself has. */
function machinePathFolders() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.filter((folder) => !resolve(folder).split(sep).includes('node_modules'));
}

/** Full path of a program of the machine, or undefined. */
export function findOnMachine(name) {
  const names = isWindows ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const folder of machinePathFolders()) {
    const found = names.map((each) => join(folder, each)).find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

/** PATH for programs that must not run on the Node inside node_modules, which they may be replacing. */
export function machinePath() {
  return machinePathFolders().join(delimiter);
}
