/** Visits that cannot be: the person sees why, no slip is left, and the store holds nothing but drafts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { filesBelow, findPlainText, personalWords } from '../fixtures/plain-text.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { action, next, Refusal, whereIs } from '../pages/person.ts';
import { readScreen } from '../pages/visit-guide.ts';
import { playOn, playVisit } from '../visit-player/play-visit.ts';
import type { Play } from '../visit-player/play-visit.ts';
import { readVisits } from '../visit-player/script.ts';
import type { ScriptedVisit } from '../visit-player/visit-fields.ts';

const testFolder = fileURLToPath(new URL('..', import.meta.url));
const desk = makeTestDesk('impossible');
const scriptFile = (name: string): string =>
  join(testFolder, 'fixtures', 'visits', 'impossible', `${name}.json`);

afterAll(() => desk.remove());

async function readVisit(name: string): Promise<ScriptedVisit> {
  const [visit] = await readVisits(scriptFile(name));
  if (!visit) throw new Error('The file holds no visit');
  return visit;
}

describe('at one desk, one after the other', () => {
  let kiosk: Kiosk;
  beforeAll(async () => {
    kiosk = await openAtHome(desk, 'mabarrah');
  });
  afterAll(() => kiosk.close());

  const play = (visit: ScriptedVisit): Play => ({
    kiosk,
    visit,
    before: [],
    reach: () => undefined,
    photograph: () => Promise.resolve(),
  });
  test.each([
    ['unknown-channel', 'unknown-channel', 'channelId', 'home', false],
    ['referral-not-offered', 'referral-not-offered', 'journey', 'home', false],
    ['unknown-person', 'unknown-person', 'search', 'identify', false],
    ['id-bad-checksum', 'id-bad-checksum', 'identityNumber', 'identify', false],
    ['mobile-invalid', 'mobile-invalid', 'mobile', 'identify', false],
    ['postal-code-invalid', 'postal-code-invalid', 'address.postalCode', 'identify', false],
    ['name-missing', 'field-required', 'name.family', 'identify', false],
    ['unknown-service', 'unknown-service', 'service', 'service', false],
    ['requirements-open', 'requirements-open', null, 'completeness', true],
    ['signature-refused', 'signature-refused', 'signature', 'declaration', true],
  ])('%s', async (name, code, field, step, isKnown) => {
    const visit = await readVisit(name);
    // Registered by the visit before that came so far.
    const search = isKnown ? { search: visit.beneficiary?.identityNumber } : {};
    const beneficiary = visit.beneficiary && { ...visit.beneficiary, ...search };
    const refusal = await playVisit(play({ ...visit, beneficiary })).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code, field, step });
    expect((refusal as Refusal).message).toMatch(/\p{Script=Arabic}/u);
    expect(findPlainText([desk.dataDir, desk.temporaryDir], personalWords(visit))).toEqual([]);
    await goHome();
  });

  async function goHome(): Promise<void> {
    const { staff } = kiosk;
    if ((await whereIs(staff)).page === 'home') return;
    await action(staff, 'leave').click();
    await staff.locator('main[data-visit-status="left-incomplete"]').waitFor();
    expect(await staff.locator('[data-slip-serial]').count()).toBe(0);
    await next(staff, 'home');
  }

  test('each is a draft without a slip that goes on where it stopped, after a restart too', async () => {
    await kiosk.kill();
    kiosk = await openAtHome(desk, 'mabarrah');
    const { staff } = kiosk;
    const drafts = staff.locator('[data-field="drafts"] [data-option]');
    await drafts.first().waitFor();
    expect(await drafts.count()).toBe(8);
    expect(await staff.locator('[data-status="finished"]').count()).toBe(0);
    for (const [index, draft] of (await drafts.all()).entries()) {
      if (index > 2) break;
      await draft.click();
      await readScreen(staff);
      expect(await staff.locator('[data-slip-serial]').count()).toBe(0);
      await action(staff, 'home').click();
      await drafts.first().waitFor();
    }
    await drafts.first().click();
    await readScreen(staff);
    await next(staff, 'resume');
    expect(await readScreen(staff)).toBe('declaration');
    const visit = await readVisit('signature-refused');
    const done = await playOn(play({ ...visit, signature: 'mouse' }));
    expect(done).toMatchObject({ status: 'completed', reply: { notAfter: '2026-12-10' } });
  });
});

describe('as a command', () => {
  test('ends with exit code 1 and one line; no slip and no result', async () => {
    const { code, lines, out } = await runPlayer('unknown-agency');
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      error: {
        code: 'unknown-agency',
        field: 'agency',
        step: 'agency',
        message: expect.stringMatching(/\p{Script=Arabic}/u) as string,
      },
    });
    expect(filesBelow(out).filter((file) => !file.endsWith('.png'))).toEqual([]);
  });

  test('a representative without what the law asks for', async () => {
    const { code, lines } = await runPlayer('power-of-attorney-needed');
    expect(code).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      error: { code: 'power-of-attorney-needed', field: 'powerOfAttorneyNumber', step: 'identify' },
    });
  });

  test('a script that is none is refused before anything starts', async () => {
    const { code, lines, out } = await runPlayer('no-such-file');
    expect(code).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { code: 'script-invalid', step: null } });
    expect(existsSync(join(out, 'result.json'))).toBe(false);
  });
});

async function runPlayer(name: string): Promise<{ code: number; lines: string[]; out: string }> {
  const out = join(desk.root, 'out', name);
  mkdirSync(out, { recursive: true });
  const player = spawn(
    process.execPath,
    [join(testFolder, 'visit-player', 'main.ts'), '--script', scriptFile(name), '--out', out],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let said = '';
  player.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(player, 'close')) as [number];
  return { code, lines: said.split('\n').filter((line) => line !== ''), out };
}
