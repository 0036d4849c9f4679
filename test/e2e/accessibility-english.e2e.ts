/** In English, from left to right, and what no sample visit comes to: the supervisor's refusals and dialogs. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/open-desk.ts';
import { optionalCapabilities } from '../../src/domain/policy/offers.ts';
import { ask, fahad, noura } from '../fixtures/desk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance } from '../fixtures/visit-steps.ts';
import type { ScreenName } from '../fixtures/visit-steps.ts';
import { signIn } from '../pages/first-run.ts';
import { action, field, next, pick, pressNext, refusals, tick, typeInto } from '../pages/person.ts';
import { readScreen } from '../pages/visit-guide.ts';

const deem = makeTestDesk('access-english');
let kiosk: Kiosk;
let staff: Page;
let desk: Desk;
let check: ScreenCheck;

beforeAll(async () => {
  kiosk = await openAtHome(deem, 'deem', { displays: 2 });
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
  desk = deskBehind(kiosk);
  await ask(desk, 'people.register', noura);
  await ask(desk, 'people.register', fahad);
  await action(staff, 'language').click();
  await staff.locator('html[dir="ltr"]').waitFor({ state: 'attached' });
});
afterEach(() => {
  expect(check.problems.splice(0)).toEqual([]);
});
afterAll(async () => {
  await kiosk.close();
  deem.remove();
});

async function look(name: string): Promise<void> {
  await staff.locator('main:not([aria-busy="true"])').waitFor();
  await check.look(staff, name);
}

async function lookAtRefusal(name: string, button: string): Promise<void> {
  await pressNext(staff, button);
  await refusals(staff).first().waitFor();
  await look(name);
}

/** Every list of the desk as it stands on its first day, with what the association may choose chosen. */
async function everyArea(): Promise<void> {
  const { settings } = await ask(desk, 'settings.read', {});
  await ask(desk, 'settings.save', { ...settings, extras: [...optionalCapabilities] });
  await action(staff, 'open-satisfaction').waitFor();
  const areas = await staff
    .locator('nav [data-action^="open-"]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-action') ?? ''));
  expect(areas.length).toBeGreaterThan(12);
  for (const area of areas.filter(
    (each) => !['open-home', 'open-settings', 'open-agencies'].includes(each),
  )) {
    await action(staff, area).first().click();
    await staff.locator(`nav [data-action="${area}"][aria-current="page"]`).waitFor();
    await look(`${area}, English`);
  }
}

test('the supervisor’s screens', async () => {
  await check.look(await kiosk.guest(), 'guest, welcome');
  await action(staff, 'sign-out').click();
  await look('sign-in, English');
  await signIn(staff, 'supervisor');
  await everyArea();
  await action(staff, 'open-agencies').click();
  await staff.locator('[data-field="agencies"] [data-option]').first().click();
  await look('agencies, English: one chosen');
  await action(staff, 'confirm-agency').click();
  await action(staff, 'confirm').waitFor();
  await look('agencies, English: confirming');
  await action(staff, 'cancel').click();
  await action(staff, 'home').click();
  await action(staff, 'open-settings').click();
  await field(staff, 'idleLockMinutes').waitFor();
  await look('settings, English: choices');
  await pressNext(staff, 'save-settings');
  await staff.locator('[data-saved="settings"]').waitFor();
  await look('settings, English: saved');
  await action(staff, 'section-days-off').click();
  await action(staff, 'add-day').click();
  await look('settings, English: a day off without a date');
  await action(staff, 'remove-day').first().click();
  await look('settings, English: days off corrected');
  await action(staff, 'section-declaration').click();
  await typeInto(staff, 'selfMale', '');
  await lookAtRefusal('settings, English: a declaration without words', 'save-declaration');
  await action(staff, 'section-staff').click();
  await typeInto(staff, 'name', 'Sami');
  await typeInto(staff, 'pin', '1111');
  await lookAtRefusal('settings, English: a weak PIN', 'add-staff');
  await action(staff, 'home').click();
  await action(staff, 'sign-out').click();
  await signIn(staff);
});

test('the guide', async () => {
  await action(staff, 'start-request').click();
  await readScreen(staff);
  await look('greet, English');
  await next(staff);
  await look('identify, English: empty');
  await tick(staff, 'privacyNoticeShown');
  await typeInto(staff, 'query', 'القحطاني');
  await staff.locator('[data-field="people"] [data-option]').first().click();
  await pick(staff, 'capacity', 'agent');
  await field(staff, 'powerOfAttorneyNumber').waitFor();
  await typeInto(staff, 'query', 'الدوسري');
  await staff.locator('[data-field="people"] [data-option]').first().waitFor();
  await look('identify, English: an agent, somebody found');
  await action(staff, 'register-new').click();
  await pick(staff, 'name.form', 'as-in-document');
  await look('identify, English: name as in the document');
  await action(staff, 'leave').click();
  await staff.locator('main[data-visit-status="left-incomplete"]').waitFor();
  await look('left incomplete, English: just now');
  await action(staff, 'home').click();
  await staff.locator('[data-field="drafts"] [data-option]').click();
  await staff.locator('main[data-visit-status="left-incomplete"]').waitFor();
  await look('left incomplete, English: on return');
  await next(staff, 'resume');
  await readScreen(staff);
  // A return is a visit of its own.
  const visitId = (await staff.locator('main').getAttribute('data-visit-id')) ?? '';

  const { people } = await ask(desk, 'people.search', { query: 'القحطاني' });
  const go = async (screen: ScreenName) => {
    const view = await ask(desk, 'visits.open', { visitId });
    await advance(desk, view, { beneficiaryId: people[0]?.id ?? '' }, screen);
    await staff.locator(`main[data-screen="${screen}"]`).waitFor();
  };
  await go('service');
  await staff.locator('[data-field="services"] [data-option]').first().click();
  await action(staff, 'issue-conditions').click();
  await action(staff, 'show').click();
  await staff.locator('[data-slip-paper="shown"]').waitFor();
  await look('service, English: its conditions opened');
  await staff.keyboard.press('Escape');
  await go('completeness');
  await look('completeness, English: empty');
  await go('declaration');
  await look('declaration, English: empty');
  await go('explain');
  await look('explain, English');
  await go('registration');
  await look('registration, English');
  await go('serve');
  await look('serve, English: empty');
  await go('receipt');
  await pressNext(staff);
  await staff.locator('[data-slip-paper="shown"]').waitFor();
  await look('receipt, English: issued');
  await next(staff);
  await action(staff, 'export').first().click();
  await staff.locator('[data-exported]').waitFor();
  await look('finished, English: a slip exported');
});
