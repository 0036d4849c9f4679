import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const module = new URL('../../../scripts/setup/lock.mjs', import.meta.url).href;
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'istiqbal-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own that holds the lock while it runs `work`. */
function holder(work: string) {
  const source = `
    import { withLock } from ${JSON.stringify(module)};
    import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    const inside = (name) => ${JSON.stringify(folder)} + '/' + name;
    ${work}`;
  return spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: 'ignore' });
}

const count = `
  for (let round = 0; round < 10; round += 1) {
    await withLock(inside('lock'), async () => {
      const before = Number(readFileSync(inside('count'), 'utf8'));
      await sleep(2);
      writeFileSync(inside('count'), String(before + 1));
    });
  }`;

describe('the set-up lock', () => {
  it('lets one process in at a time', async () => {
    writeFileSync(join(folder, 'count'), '0');
    const exits = [1, 2, 3].map(() => once(holder(count), 'exit'));
    expect(await Promise.all(exits)).toEqual([0, 1, 2].map(() => [0, null]));
    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('30');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that was killed', async () => {
    writeFileSync(join(folder, 'count'), '0');
    const killed = holder('await withLock(inside("lock"), () => sleep(60_000));');
    await expect.poll(() => existsSync(lock), { timeout: 10_000 }).toBe(true);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(existsSync(lock)).toBe(true);
    const exits = [1, 2].map(() => once(holder(count), 'exit'));
    await Promise.all(exits);
    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('20');
  });

  it('is taken over when its process number now belongs to somebody else', async () => {
    writeFileSync(join(folder, 'count'), '0');
    const holderOf = (startTicks: string) =>
      JSON.stringify({
        pid: process.pid,
        host: readFileSync('/proc/sys/kernel/hostname', 'utf8').trim(),
        startTicks,
      });
    writeFileSync(lock, holderOf('1'));
    expect(await once(holder(count), 'exit')).toEqual([0, null]);
  });
});
