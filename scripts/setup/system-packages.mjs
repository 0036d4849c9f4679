/** The libraries and programs of the system that Electron and the tests stand on. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, findOnMachine, isRoot } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

const toRun = [
  'xvfb',
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libxtst6',
];
const toTest = [
  'poppler-utils',
  'qpdf',
  'xserver-xorg-video-dummy',
  'xserver-xorg-core',
  'x11-xserver-utils',
  'x11-utils',
  'dbus',
  'gnome-keyring',
  'libsecret-1-0',
];
/** For the tests that print to a real queue. Where they cannot be had, those tests alone are skipped. */
const toPrint = ['cups', 'printer-driver-cups-pdf'];
/** Unicode's own test of the bidirectional order; without it that one test is skipped. */
const toOrder = ['unicode-data'];

/**
 * Installs what is missing, as root on Debian; elsewhere on Debian says what is missing; on other systems does
 * nothing. The caller holds the set-up lock.
 *
 * @param {'run' | 'test'} purpose
 */
export async function ensureSystemPackages(purpose) {
  if (process.platform !== 'linux' || !findOnMachine('dpkg-query')) return;
  const missing = await missingPackages(purpose === 'test' ? [...toRun, ...toTest] : toRun);
  if (missing.length > 0) {
    if (!isRoot) throw new SetupProblem('packages-missing', missing.join(' '));
    await step(`installing system packages: ${missing.join(' ')}`, () => install(missing));
  }
  if (purpose === 'test') {
    await tryToInstall(toPrint, { purpose: 'print', skipped: 'the tests of a real print queue are skipped' });
    await tryToInstall(toOrder, {
      purpose: 'unicode',
      skipped: "Unicode's test of bidirectional text is skipped",
    });
  }
}

/** Asked for once: a machine without them is not kept waiting at every start. */
async function tryToInstall(names, { purpose, skipped }) {
  const notToBeHad = join(cacheFolder, `${purpose}-packages-not-to-be-had`);
  if (!isRoot || existsSync(notToBeHad)) return;
  const missing = await missingPackages(names);
  if (missing.length === 0) return;
  try {
    await step(`installing system packages for some tests: ${missing.join(' ')}`, () => install(missing));
  } catch {
    writeFileSync(notToBeHad, '');
    say(`[set-up] not to be had: ${missing.join(' ')}; ${skipped}`);
  }
}

/** Names that dpkg does not report as installed; since 2024 some libraries carry "t64" at the end. */
async function missingPackages(names) {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...asked]);
  const installed = new Set([...output.matchAll(/^(\S+) installed$/gm)].map(([, name]) => name));
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

async function install(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q', '-o', 'Acquire::Retries=1'], { env });
  const { output: known } = await run('apt-cache', ['pkgnames']);
  const available = new Set(known.split('\n'));
  const toInstall = names.map((name) => (available.has(`${name}t64`) ? `${name}t64` : name));
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...toInstall],
    {
      env,
      heartbeat: 'still installing system packages',
    },
  );
  if (code === 0) return;
  process.stderr.write(`${update.output.slice(-2000)}${output.slice(-4000)}`);
  const problem = recogniseProblem(update.output + output, { thing: 'systemPackages', where: '/var' });
  throw problem ?? new SetupProblem('packages-failed', names.join(' '));
}
