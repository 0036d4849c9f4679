/** Which Electron this machine runs: the official one where GitHub answers, otherwise the stand-in. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, nodeModules, projectNode, projectRoot } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';
import { ensureStandIn, isStandInPossible, standInFolder, standInVersion } from './stand-in.mjs';

const electronPackage = join(nodeModules, 'electron');
const officialFolder = join(electronPackage, 'dist');
const noAnswerNote = join(cacheFolder, 'github-out-of-reach.json');
const noAnswerHoldsMs = 24 * 3600_000;
const askLimitMs = 10_000;
const downloadLimitMs = 15 * 60_000;

/**
 * @typedef {object} Runtime
 * @property {string} folder the distribution; what ELECTRON_OVERRIDE_DIST_PATH is set to
 * @property {string} program the executable in it
 * @property {string} version
 * @property {boolean} isStandIn
 */

/**
 * Finds or fetches Electron. The caller holds the set-up lock and has the dependencies installed.
 *
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given && given !== standInFolder && existsSync(join(given, 'version'))) return describe(given);
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  if (isOfficialThere(version)) return describe(officialFolder);
  if (!isNoAnswerFresh(version)) {
    if (await fetchOfficial(version)) return describe(officialFolder);
    noteNoAnswer(version);
  }
  if (!isStandInPossible) throw new SetupProblem('no-runtime', `${process.platform}-${process.arch}`);
  return describe(await ensureStandIn());
}

/** @returns {Runtime} */
function describe(folder) {
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  const isStandIn = folder === standInFolder;
  const name =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
  return { folder, program: join(folder, name), version, isStandIn };
}

function isOfficialThere(version) {
  try {
    const found = readFileSync(join(officialFolder, 'version'), 'utf8').trim().replace(/^v/, '');
    return found === version && existsSync(join(electronPackage, 'path.txt'));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** GitHub is asked once a day: where it is blocked it may hang rather than refuse. */
function isNoAnswerFresh(version) {
  try {
    const note = JSON.parse(readFileSync(noAnswerNote, 'utf8'));
    const ageMs = Date.now() - Date.parse(note.askedAt);
    return note.version === version && ageMs >= 0 && ageMs < noAnswerHoldsMs;
  } catch {
    return false;
  }
}

function noteNoAnswer(version) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(noAnswerNote, `${JSON.stringify({ version, askedAt: new Date().toISOString() })}\n`);
}

async function fetchOfficial(version) {
  // Companies reach GitHub through a proxy; both switches are off by default in Node and in Electron's downloader.
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' };
  const asker = join(projectRoot, 'scripts', 'setup', 'ask-github.mjs');
  const asked = await step(`asking GitHub for Electron ${version} (ten seconds at most)`, () =>
    run(projectNode, [asker, version], { env, timeLimitMs: askLimitMs }),
  );
  if (asked.code !== 0) {
    say(
      `[set-up] GitHub is out of reach${isStandInPossible ? `; the stand-in ${standInVersion} is used` : ''}`,
    );
    return false;
  }
  const fetched = await step(`fetching Electron ${version}`, () =>
    run(projectNode, [join(electronPackage, 'install.js')], {
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: undefined },
      timeLimitMs: downloadLimitMs,
      heartbeat: 'still fetching Electron',
    }),
  );
  if (fetched.code === 0 && isOfficialThere(version)) return true;
  rmSync(officialFolder, { recursive: true, force: true });
  const problem = recogniseProblem(fetched.output, { thing: 'electron', where: electronPackage });
  if (problem && problem.code !== 'no-network') throw problem;
  say(`[set-up] the official Electron could not be fetched: ${fetched.output.trim().split('\n')[0]}`);
  return false;
}
