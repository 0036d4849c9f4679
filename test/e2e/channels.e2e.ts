/** Requests whose person is not at the desk, and visits at the person's own place. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance } from '../fixtures/visit-steps.ts';
import type { ScreenName } from '../fixtures/visit-steps.ts';
import { changeWhere, sayWhere, waitForWhere } from '../pages/attendance.ts';
import { action, field, next, option, pick, pressNext, tick, typeInto } from '../pages/person.ts';
import { readScreen, resumeVisit, startVisit } from '../pages/visit-guide.ts';

const desk = makeTestDesk('channels');
let kiosk: Kiosk;
let staff: Kiosk['staff'];
let check: ScreenCheck;
let beneficiaryId: string;

beforeAll(async () => {
  kiosk = await openAtHome(desk, 'deem', { args: ['--password-store=basic'] });
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
  ({ id: beneficiaryId } = await ask(deskBehind(kiosk), 'people.register', noura));
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

/** Works on behind the screens until `screen` is due, and waits until it is shown. */
async function workUntil(screen: ScreenName): Promise<string> {
  const behind = deskBehind(kiosk);
  const main = staff.locator('main[data-page="visit"]');
  const visitId = (await main.getAttribute('data-visit-id')) ?? '';
  await advance(behind, await ask(behind, 'visits.open', { visitId }), { beneficiaryId }, screen);
  await staff.locator(`main[data-screen="${screen}"]:not([aria-busy="true"])`).waitFor();
  return (await main.getAttribute('data-request-number')) ?? '';
}

async function findNoura(): Promise<void> {
  await tick(staff, 'privacyNoticeShown');
  await typeInto(staff, 'query', 'نورة');
  await option(staff, beneficiaryId).click();
}

let number: string;

test('a request by phone is taken without its person, and shows the data of eligibility [other-channels] [eligibility-data]', async () => {
  await startVisit(staff, { journey: 'request', channel: 'phone' });
  await readScreen(staff);
  await check.look(staff, 'reception, by phone');
  await sayWhere(staff, 'remote');
  await check.look(staff, 'reception, not here');
  await next(staff);
  await waitForWhere(staff, 'remote');
  await findNoura();
  const states = staff.locator('[data-part="eligibility"] li');
  await states.first().waitFor();
  expect(await states.evaluateAll((items) => items.map((item) => item.getAttribute('data-state')))).toEqual(
    Array.from({ length: 4 }, () => 'held'),
  );
  await check.look(staff, 'who, with eligibility');
  await next(staff);
});

test('a copy that was sent is kept as missing until its original is shown [other-channels]', async () => {
  number = await workUntil('completeness');
  const row = staff.locator('[data-requirement]').first();
  expect(await row.locator('[role="radio"][data-value="met"]').count()).toBe(0);
  await row.locator('[role="radio"][data-value="missing"]').click();
  await row.locator('[role="radio"][data-value="original-to-be-shown"]').click();
  await row.and(staff.locator('[data-state="missing"]')).waitFor();
  await check.look(staff, 'papers, not here');
  await staff.keyboard.press('F6');
  await staff.locator('[data-slip-kind="missing-requirements"]').waitFor();
  await next(staff, 'home');
});

test('with the originals here everything is complete but the signature, which waits for its person [other-channels]', async () => {
  await resumeVisit(staff, number);
  await waitForWhere(staff, 'at-desk');
  await workUntil('declaration');
  await changeWhere(staff, 'remote');
  await expect(pressNext(staff, 'present')).rejects.toMatchObject({ code: 'beneficiary-not-present' });
  await check.look(staff, 'declaration, not here');
  await action(staff, 'has-come').click();
  await waitForWhere(staff, 'at-desk');
  await field(staff, 'documentSeen').waitFor();
  await action(staff, 'leave').click();
  await staff.locator('main[data-visit-status="left-incomplete"]').waitFor();
  await next(staff, 'home');
});

test('a visit at the beneficiary’s own place names the place and who went [home-visit]', async () => {
  await startVisit(staff, { journey: 'request', channel: undefined });
  await readScreen(staff);
  await sayWhere(staff, 'at-their-place');
  await pick(staff, 'place', 'hospital');
  await expect(next(staff)).rejects.toMatchObject({ code: 'field-required', field: 'address' });
  await check.look(staff, 'reception, at their place, refused');
  await typeInto(staff, 'address', 'مستشفى الملك خالد، الدور الثاني');
  await typeInto(staff, 'wentBy', 'سارة العتيبي');
  await next(staff);
  expect(await staff.locator('[data-value="attendance"]').innerText()).toContain('مستشفى الملك خالد');
  expect(check.problems).toEqual([]);
});
