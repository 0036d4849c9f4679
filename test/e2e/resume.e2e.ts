/**
 * Power cuts: the kiosk's whole process group is killed at every step of one visit, and each time the next start
 * goes on where it was. ISTIQBAL_RUNS is the number of visits that are played so; the first is cut at every
 * moment that has a name, the others at moments in between too.
 */
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { findPlainText, personalWords } from '../fixtures/plain-text.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import type { TestDesk } from '../fixtures/test-desk.ts';
import { startVisit } from '../pages/visit-guide.ts';
import { playOn } from '../visit-player/play-visit.ts';
import type { Play, PlayedVisit } from '../visit-player/play-visit.ts';
import { readVisits } from '../visit-player/script.ts';

const isSoak = env['ISTIQBAL_SOAK'] === '1';
const runs = Number(env['ISTIQBAL_RUNS'] ?? (isSoak ? 10 : 1));
const longestDelayMs = 400;

/** Every moment of the visit that the player names, and where the next start must stand. */
const moments = {
  greet: 'greet',
  identify: 'identify',
  service: 'service',
  completeness: 'completeness',
  'completeness-settled': 'completeness',
  declaration: 'declaration',
  'guest-declaration': 'declaration',
  'guest-thanks': 'declaration',
  'declaration-signed': 'declaration',
  explain: 'explain',
  receipt: 'receipt',
  'receipt-issued': 'receipt',
} as const;
type Moment = keyof typeof moments;

/** What the disk must have kept when the power went, beyond the step itself. */
const kept: Partial<Record<Moment, string>> = {
  'completeness-settled': '[data-requirement="family-record"][data-state="met"]',
  'guest-thanks': '[data-declaration-status="signed"]',
  'declaration-signed': '[data-declaration-status="signed"]',
  'receipt-issued': '[data-slip-kind="receipt"]',
};

class PowerCut extends Error {}

let desk: TestDesk;
let kiosk: Kiosk;

beforeEach(() => {
  desk = makeTestDesk('resume');
});
afterEach(async () => {
  await kiosk.kill();
  desk.remove();
});

test.for(Array.from({ length: runs }, (_, run) => run))(
  'visit %i goes on after a power cut at every step',
  { timeout: 600_000 },
  async (run) => {
    const visits = await readVisits(
      join(fileURLToPath(new URL('..', import.meta.url)), 'fixtures', 'visits', 'mabarrah.json'),
    );
    const [visit] = visits;
    if (!visit) throw new Error('The sample holds no visit');
    kiosk = await openAtHome(desk, 'mabarrah');
    await startVisit(kiosk.staff, visit);

    const words = personalWords(visit);
    for (const moment of Object.keys(moments) as Moment[]) {
      const cut = (name: string) => (name === moment ? cutPower(run) : Promise.resolve());
      await expect(playOn(playOf(visit, (_page: Page, name: string) => cut(name))), moment).rejects.toThrow(
        PowerCut,
      );
      expect(findPlainText([desk.dataDir, desk.temporaryDir], words), moment).toEqual([]);
      kiosk = await openAtHome(desk, 'mabarrah');
      await expectToStandAt(moment);
    }

    const done = await playOn(playOf(visit, () => Promise.resolve()));
    expectWholeVisit(done);
  },
);

function playOf(visit: Play['visit'], photograph: Play['photograph']): Play {
  return { kiosk, visit, before: [], reach: () => undefined, photograph };
}

/** At once in the first run; later, somewhere in the work that follows the moment. */
async function cutPower(run: number): Promise<never> {
  const delayMs = run === 0 ? 0 : Math.random() * longestDelayMs;
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  await kiosk.kill();
  throw new PowerCut();
}

async function expectToStandAt(moment: Moment): Promise<void> {
  const { staff } = kiosk;
  await staff.locator(`main[data-page="visit"][data-screen="${moments[moment]}"]`).waitFor();
  const thing = kept[moment];
  if (thing !== undefined) await staff.locator(thing).first().waitFor();
}

/** Nothing was lost, and nothing was done twice. */
function expectWholeVisit(done: PlayedVisit): void {
  expect(done.status).toBe('completed');
  expect(done.reply).toEqual({ notBefore: null, notAfter: '2026-12-10' });
  expect(done.slips.map(({ kind }) => kind).sort()).toEqual(
    expect.arrayContaining(['conditions', 'declaration', 'receipt']),
  );
  const serials = done.slips.map(({ serial }) => serial);
  expect(new Set(serials).size).toBe(serials.length);
  for (const once of ['declaration', 'receipt'])
    expect(done.slips.filter(({ kind }) => kind === once)).toHaveLength(1);
}
