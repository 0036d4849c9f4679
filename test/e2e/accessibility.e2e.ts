/** Every screen in its empty, filled and error states, looked at by axe and by its layout. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { settleRequirements } from '../pages/completeness.ts';
import { readFirstPage, signIn, testPassphrase, testStaff } from '../pages/first-run.ts';
import { identify } from '../pages/identify.ts';
import { refuseDeclaration } from '../pages/guest-screen.ts';
import {
  action,
  field,
  moveOn,
  next,
  option,
  pick,
  pressNext,
  refusals,
  tick,
  typeInto,
} from '../pages/person.ts';
import { greet, readScreen, startVisit } from '../pages/visit-guide.ts';
import { playOn, playVisit } from '../visit-player/play-visit.ts';
import type { Play } from '../visit-player/play-visit.ts';
import { readVisits as readScriptedVisits } from '../visit-player/script.ts';
import type { ScriptedVisit } from '../visit-player/visit-fields.ts';

const noKeyStore = ['--password-store=basic'];
const fixtures = join(fileURLToPath(new URL('..', import.meta.url)), 'fixtures', 'visits');

async function readVisits(name: string): Promise<[ScriptedVisit, ...ScriptedVisit[]]> {
  const visits = await readScriptedVisits(join(fixtures, `${name}.json`));
  const [first, ...others] = visits;
  if (!first) throw new Error('The sample holds no visit');
  return [first, ...others];
}

/** A kiosk whose every screen is looked at; what was wrong is told at the end of each test. */
function lookedAt(name: string) {
  const desk = makeTestDesk(name);
  let kiosk: Kiosk;
  let check: ScreenCheck;
  const open = (opened: Kiosk): Page => {
    kiosk = opened;
    check = new ScreenCheck(opened);
    return opened.staff;
  };
  afterAll(async () => {
    await kiosk.close();
    desk.remove();
  });
  return {
    desk,
    open,
    staff: () => kiosk.staff,
    guest: () => kiosk.guest(),
    close: () => kiosk.close(),
    look: (label: string, page: Page = kiosk.staff) => check.look(page, label),
    /** Looks at whatever `act` brings up as a refusal. */
    lookAtRefusal: async (label: string, act: () => Promise<void>): Promise<void> => {
      await act();
      await refusals(kiosk.staff).first().waitFor();
      await check.look(kiosk.staff, label);
    },
    play: (visit: ScriptedVisit, label: string): Play => ({
      kiosk,
      visit,
      before: [],
      reach: () => undefined,
      photograph: (page, screen) => check.look(page, `${label}: ${screen}`),
    }),
    expectNoProblem(fewestScreens: number): void {
      const { problems, seen } = check;
      expect(problems.splice(0)).toEqual([]);
      expect(seen.splice(0).length).toBeGreaterThanOrEqual(fewestScreens);
    },
  };
}

/** Who is named at the first run, with their fields' names. */
const firstStaff = (['supervisor', 'receptionist'] as const).map((role) => [role, testStaff[role]] as const);

describe('a new desk', () => {
  const kiosk = lookedAt('access-setup');

  test('first run', async () => {
    const { look, lookAtRefusal } = kiosk;
    const staff = kiosk.open(await kiosk.desk.launch({ args: noKeyStore }));
    await readFirstPage(staff);
    await option(staff, 'mabarrah').waitFor();
    await look('association, empty');
    await look('guest welcome, before set-up', await kiosk.guest());
    await option(staff, 'mabarrah').click();
    await look('association, chosen');
    await next(staff);
    await typeInto(staff, 'deskName', '');
    await look('desk, empty');
    await typeInto(staff, 'deskName', 'مكتب الاستقبال ١');
    await look('desk, filled');
    await next(staff);
    await look('staff, empty');
    for (const [role, { name }] of firstStaff) {
      await typeInto(staff, `${role}.name`, name);
      await typeInto(staff, `${role}.pin`, '1111');
    }
    await typeInto(staff, 'passphrase', testPassphrase);
    await lookAtRefusal('staff, refused', () => pressNext(staff));
    for (const [role, { pin }] of firstStaff) await typeInto(staff, `${role}.pin`, pin);
    await next(staff);
    const shown = staff.locator('[data-recovery-key]');
    await look('recovery key, shown');
    const recoveryKey = (await shown.innerText()).trim();
    await action(staff, 'written-down').click();
    await look('recovery key, to be typed');
    await typeInto(staff, 'recoveryKey', 'AAAA-BBBB');
    await lookAtRefusal('recovery key, refused', () => pressNext(staff));
    await typeInto(staff, 'recoveryKey', recoveryKey);
    await next(staff);
    await staff.locator('main[data-page="sign-in"] [data-option]').first().waitFor();
    await look('sign-in, empty');
    await staff.locator('[data-option]').filter({ hasText: testStaff.receptionist.name }).click();
    await typeInto(staff, 'pin', '90909');
    await lookAtRefusal('sign-in, refused', () => pressNext(staff));
    kiosk.expectNoProblem(12);
  });

  test('the supervisor’s screens', async () => {
    const { look, lookAtRefusal } = kiosk;
    await kiosk.close();
    const staff = kiosk.open(await kiosk.desk.launch({ args: noKeyStore }));
    await readFirstPage(staff);
    await look('unseal, empty');
    await typeInto(staff, 'secret', 'جملة أخرى تمامًا لا تفتح');
    await lookAtRefusal('unseal, refused', () => pressNext(staff));
    await typeInto(staff, 'secret', testPassphrase);
    await next(staff);
    await signIn(staff, 'supervisor');
    await action(staff, 'start-request').waitFor();
    await look('home, empty');
    await moveOn(staff, () => action(staff, 'open-settings').click());
    for (const section of ['choices', 'slips', 'days-off', 'declaration', 'staff']) {
      await action(staff, `section-${section}`).click();
      await look(`settings, ${section}`);
    }
    await lookAtRefusal('settings, staff refused', () => staff.locator('footer .go').click());
    await action(staff, 'section-choices').click();
    await typeInto(staff, 'idleLockMinutes', '0');
    await lookAtRefusal('settings, choices refused', () => action(staff, 'save-settings').click());
    await moveOn(staff, () => action(staff, 'home').click());
    await moveOn(staff, () => action(staff, 'open-agencies').click());
    await staff.locator('[data-option]').first().waitFor();
    await look('agencies');
    await staff.locator('[data-option]').first().click();
    await look('agencies, one chosen');
    await typeInto(staff, 'query', 'تصليح الغواصات');
    await staff.locator('main:not(:has([data-option]))').waitFor();
    await look('agencies, none found');
    kiosk.expectNoProblem(10);
  });
});

describe('visits', () => {
  const kiosk = lookedAt('access-visits');

  test('what a receptionist meets on the way', async () => {
    const { look, lookAtRefusal } = kiosk;
    const [visit] = await readVisits('mabarrah');
    const staff = kiosk.open(await openAtHome(kiosk.desk, 'mabarrah', { displays: 2 }));
    await startVisit(staff, visit);
    await readScreen(staff);
    await greet(staff, visit);
    await readScreen(staff);
    await tick(staff, 'privacyNoticeShown');
    await typeInto(staff, 'query', '1000000008');
    await staff.locator('[data-empty="people"]').waitFor();
    await look('identify, nobody found');
    await action(staff, 'register-new').click();
    await look('registration, empty');
    await pick(staff, 'gender', 'female');
    await typeInto(staff, 'identityNumber', '1058529941');
    await lookAtRefusal('registration, refused', () => pressNext(staff, 'register'));
    await action(staff, 'back').click();
    await identify(staff, visit);
    await readScreen(staff);
    await typeInto(staff, 'serviceFilter', 'سيارة');
    await refusals(staff).waitFor();
    await look('service, none found');
    await typeInto(staff, 'serviceFilter', '');
    await option(staff, 'rent-support').click();
    await look('service, chosen');
    await tick(staff, 'conditionsExplained');
    await next(staff);
    await readScreen(staff);
    const lease = staff.locator('[data-requirement="lease-contract"]');
    await lease.locator('[data-value="met"]').click();
    await look('completeness, expiry asked');
    await typeInto(lease, 'expiry', 'غدًا');
    await lookAtRefusal('completeness, expiry refused', () => staff.keyboard.press('Enter'));
    await lease.locator('[data-value="missing"]').click();
    await look('completeness, reason asked');
    await staff.locator('[data-requirement="family-record"] [data-value="not-applicable"]').click();
    await look('completeness, words asked');
    await action(staff, 'unclear').click();
    await field(staff, 'question').waitFor();
    await look('unclear, asked');
    await staff.keyboard.press('Escape');
    await settleRequirements(staff, visit);
    await next(staff);
    await readScreen(staff);
    await tick(staff, 'documentSeen');
    await pressNext(staff, 'present');
    await action(staff, 'recall').waitFor();
    await look('declaration, presented');
    const guest = await kiosk.guest();
    await look('guest declaration beside', guest);
    await action(guest, 'decline').click();
    await action(guest, 'confirm-decline').waitFor();
    await look('guest, declining', guest);
    await action(guest, 'keep').click();
    await refuseDeclaration(guest);
    await look('guest, declined', guest);
    await staff.locator('[data-declaration-status="declined"]').waitFor();
    await look('declaration, declined');
    await playOn(kiosk.play(visit, 'request'));
    await staff.locator('[data-slip-serial] [data-action="show"]').first().click();
    await staff.locator('[data-slip-paper="shown"]').waitFor();
    await look('slip, shown');
    await staff.keyboard.press('Escape');
    kiosk.expectNoProblem(24);
  });

  test('a visit with something missing', async () => {
    const [visit] = await readVisits('mabarrah-missing-and-return');
    const staff = kiosk.staff();
    await action(staff, 'home').click();
    const known = visit.beneficiary && { ...visit.beneficiary, search: visit.beneficiary.identityNumber };
    await playVisit(kiosk.play({ ...visit, beneficiary: known }, 'missing'));
    await next(staff, 'home');
    await action(staff, 'start-request').waitFor();
    await kiosk.look('home, with a draft');
    await typeInto(staff, 'draftQuery', 'لا أحد');
    await kiosk.look('home, no draft found');
    await staff.keyboard.press('F9');
    await staff.locator('main[data-session="locked"] [data-option]').first().waitFor();
    await kiosk.look('locked');
    kiosk.expectNoProblem(8);
  });
});

describe('Deem', () => {
  const kiosk = lookedAt('access-deem');

  test('a referral and a request', async () => {
    const [referral] = await readVisits('deem-referral');
    const staff = kiosk.open(await openAtHome(kiosk.desk, 'deem'));
    const failing = { ...referral, referral: { need: 'إرشاد أسري', search: 'تصليح الغواصات', person: null } };
    await expect(playVisit(kiosk.play(failing, 'referral'))).rejects.toMatchObject({
      code: 'unknown-agency',
    });
    await kiosk.look('referral: no agency found');
    const withPerson = {
      ...referral,
      referral: { need: 'إرشاد أسري', search: 'إرشاد أسري', person: null, followUpOn: '1/11/2026' },
    };
    await expect(playOn(kiosk.play(withPerson, 'referral'))).rejects.toMatchObject({
      code: 'follow-up-date-past',
    });
    await kiosk.look('referral: follow-up refused');
    await typeInto(staff, 'followUpOn', '29/11/2026');
    await next(staff);
    await kiosk.look('referral: finished');
    await action(staff, 'home').click();
    const [request] = await readVisits('deem');
    const known = request.beneficiary && {
      ...request.beneficiary,
      search: request.beneficiary.identityNumber,
    };
    await playVisit(kiosk.play({ ...request, settings: undefined, beneficiary: known }, 'request'));
    kiosk.expectNoProblem(25);
  });
});

test('the check itself can go red', async () => {
  const desk = makeTestDesk('access-canary');
  const kiosk = await desk.launch();
  try {
    const check = new ScreenCheck(kiosk);
    await readFirstPage(kiosk.staff);
    await kiosk.staff.evaluate(() => {
      const image = document.createElement('img');
      const wide = document.createElement('div');
      wide.style.setProperty('inline-size', '5000px');
      wide.textContent = '-';
      document.querySelector('main')?.append(image, wide);
      document.querySelector<HTMLElement>('footer .go')?.style.setProperty('margin-block-start', '2000px');
    });
    await check.look(kiosk.staff, 'planted');
    expect(check.problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/image-alt/u),
        expect.stringMatching(/^planted: sideways, main/u),
        'planted: the next action is out of sight',
      ]),
    );
  } finally {
    await kiosk.close();
    desk.remove();
  }
});
