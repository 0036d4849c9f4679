/**
 * The desk's process is killed in the middle of its work, again and again on the same folder: whatever it had
 * confirmed is there at the next start, and the file is whole. ISTIQBAL_KILLS says how often.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyFileSchema } from '../../src/desk/key/key-file.ts';
import { verifyChain } from '../../src/store/audit.ts';
import { openEncrypted } from '../../src/store/dialect.ts';
import { openStore } from '../../src/store/open.ts';
import { ask, openTestDesk, signIn } from '../fixtures/desk.ts';
import type { TestDesk } from '../fixtures/desk.ts';
import { screens } from './confirmed.ts';
import type { Confirmed } from './confirmed.ts';

const kills = Number(env['ISTIQBAL_KILLS'] ?? (env['ISTIQBAL_SOAK'] === '1' ? 300 : 10));
const longestLifeMs = 1500;

let office: TestDesk;

beforeAll(async () => {
  office = await openTestDesk({ policyId: 'mabarrah' });
  await office.desk.close();
});
afterAll(() => office.dispose());

test(`${kills} kills lose nothing that was confirmed`, { timeout: 60_000 + kills * 15_000 }, async () => {
  let confirmedInAll = 0;
  for (let round = 0; round < kills; round += 1) {
    const confirmed = await workAndDie();
    confirmedInAll += confirmed.length;
    await checkFile();
    const desk = await office.reopen();
    await signIn(desk);
    for (const last of lastOfEach(confirmed)) {
      const view = await ask(desk, 'visits.open', { visitId: last.visitId });
      expect(placeOf(view.screen), `round ${round}`).toBeGreaterThanOrEqual(placeOf(last.screen));
      expect(view.slips.map(({ serial }) => serial)).toEqual(expect.arrayContaining(last.serials));
      if (last.status === 'finished') expect(view.status).toBe('finished');
    }
    await desk.close();
  }
  // A child that never came to work would prove nothing.
  expect(confirmedInAll).toBeGreaterThan(kills);
});

/** Lets a desk work for a moment and kills it; what it had confirmed by then. */
async function workAndDie(): Promise<Confirmed[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'desk-in-child.ts'), 'work', JSON.stringify(office.folders)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const isAtWork = (): boolean => lines.length > 1;
  while (!isAtWork() && child.exitCode === null) await pause(20);
  await pause(randomInt(longestLifeMs));
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  return lines.slice(1).map((line) => JSON.parse(line) as Confirmed);
}

function lastOfEach(confirmed: readonly Confirmed[]): Confirmed[] {
  return [...new Map(confirmed.map((one) => [one.visitId, one])).values()];
}

function placeOf(screen: string | null): number {
  return screen === null ? screens.length : screens.findIndex((each) => each === screen);
}

/** SQLite finds every page whole, and the audit chain no gap. */
async function checkFile(): Promise<void> {
  const file = join(office.folders.data, 'desk.db');
  const text = readFileSync(join(office.folders.data, 'key.json'), 'utf8');
  const { system } = keyFileSchema.parse(JSON.parse(text));
  const key = await office.ports.keyStore.unseal(Buffer.from(system ?? '', 'base64'));
  const database = openEncrypted(file, key, 'open');
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
  const store = await openStore({ file, key, mode: 'open', ports: office.ports });
  expect(await store.read((handle) => verifyChain(handle))).toBeNull();
  await store.close();
}
