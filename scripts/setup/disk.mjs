/** Room on the disk, and a place in the cache for work that may be interrupted. */
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { recogniseProblem, SetupProblem } from './problems.mjs';

const workPrefix = 'making-';

/** Refuses to begin what cannot end: programs that run out of room half-way seldom say so. */
export function requireRoom(folder, neededBytes) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  if (bavail * bsize < neededBytes) throw new SetupProblem('no-disk', folder);
}

/**
 * Runs `work` with a folder of its own in the cache, removed afterwards. The caller holds the set-up lock, so
 * folders of earlier runs belong to nobody: they were killed.
 *
 * @template T
 * @param {string | undefined} thing what is fetched for it, if anything, for the message
 * @param {(folder: string) => Promise<T>} work
 */
export async function withWorkFolder(thing, work) {
  const folder = join(cacheFolder, `${workPrefix}${process.pid}`);
  try {
    for (const name of readdirSync(cacheFolder))
      if (name.startsWith(workPrefix)) remove(join(cacheFolder, name));
    mkdirSync(folder);
    return await work(folder);
  } catch (error) {
    throw recogniseProblem(String(error.code), { thing, where: cacheFolder }) ?? error;
  } finally {
    remove(folder);
  }
}

/** A compiler that outlived its set-up may still be writing there, hence the retries. */
function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
