/** One set-up at a time, also when `npm start` and `npm test` are run side by side. */
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from './problems.mjs';
import { say } from './say.mjs';

const waitLimitMs = 30 * 60_000;
const breakerLimitMs = 10_000;

/** Runs `work` while holding the lock file at `path`; waits for its holder, and takes over from a dead one. */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  const token = randomUUID();
  const startMs = performance.now();
  let isAnnounced = false;
  while (!tryTake(path, token)) {
    const holder = readHolder(path);
    if (holder && isDead(holder)) {
      breakLock(path, holder.token);
      continue;
    }
    if (performance.now() - startMs > waitLimitMs) throw new SetupProblem('set-up-busy', String(holder?.pid));
    if (!isAnnounced && holder) {
      say(`[set-up] another set-up is under way (process ${holder.pid}); waiting for it …`);
      isAnnounced = true;
    }
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    if (readHolder(path)?.token === token) rmSync(path, { force: true });
  }
}

/** Linking a finished file into place means no reader ever sees a half-written lock. */
function tryTake(path, token) {
  const draft = `${path}.${token}`;
  const holder = { pid: process.pid, host: hostname(), startTicks: startTicksOf(process.pid), token };
  try {
    writeFileSync(draft, JSON.stringify(holder));
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isDead(holder) {
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return error.code === 'ESRCH';
  }
  // A process number is used again after a while; its start time is not.
  return holder.startTicks !== startTicksOf(holder.pid);
}

/** Start time of a process in clock ticks since boot, or undefined where /proc does not exist. */
function startTicksOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/** Removes a dead holder's lock. Only one process may do so at a time, or a fresh lock could be removed instead. */
function breakLock(path, deadToken) {
  const breaker = `${path}.breaker`;
  try {
    writeFileSync(breaker, '', { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const ageMs = Date.now() - (statSync(breaker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (ageMs > breakerLimitMs) rmSync(breaker, { force: true });
    return;
  }
  try {
    if (readHolder(path)?.token === deadToken) rmSync(path, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
}
