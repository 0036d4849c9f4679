/** Whoever answers for the desk: what stands open today, the report of a period, and senior management's own door. */
import { existsSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import { signIn } from '../pages/first-run.ts';
import { action, field, pick, refusals, typeInto } from '../pages/person.ts';

const desk = makeTestDesk('oversight');
const managementPin = '550172';
let kiosk: Kiosk;
let staff: Page;
let check: ScreenCheck;

beforeAll(async () => {
  kiosk = await openAtHome(desk, 'mabarrah', { displays: 2 });
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
  const behind = deskBehind(kiosk);
  const { id } = await ask(behind, 'people.register', noura);
  await advance(behind, await startRequest(behind), { beneficiaryId: id });
  await action(staff, 'sign-out').click();
  await signIn(staff, 'supervisor');
  await ask(behind, 'settings.addStaff', { name: 'عضو الإدارة', pin: managementPin, role: 'management' });
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

test('what stands open leads to its list', async () => {
  await action(staff, 'open-oversight').click();
  await staff.locator('[data-value="visits-today"]').waitFor();
  expect(await staff.locator('[data-value="visits-today"]').innerText()).toBe('١');
  await check.look(staff, 'oversight, today');
  await action(staff, 'figure-replies-due-soon').click();
  await staff.locator('main[data-page="requests"]').waitFor();
  await action(staff, 'open-oversight').click();
});

test('[fairness-report] the report of a period is shown and saved', async () => {
  await action(staff, 'show-report').click();
  await staff.locator('[data-section="visits-by-channel"] [data-row]').waitFor();
  await check.look(staff, 'oversight, report');
  await pick(staff, 'span', 'chosen');
  await typeInto(staff, 'period.from', '2026');
  await action(staff, 'show-period').click();
  await refusals(staff).first().waitFor();
  await check.look(staff, 'oversight, period refused');
  await typeInto(staff, 'period.from', '1448/06/01');
  await typeInto(staff, 'period.until', '1448/06/29');
  await action(staff, 'show-period').click();
  await staff.locator('[data-section="visits-by-channel"] [data-row]').waitFor();
  await action(staff, 'export-xlsx').click();
  await staff.locator('[data-exported]').waitFor();
  expect(existsSync(desk.exportFolder)).toBe(true);
  expect(readdirSync(desk.exportFolder)).toEqual(['istiqbal-2026-11-11-2026-12-09.xlsx']);
});

test('senior management sees figures and no way to a file', async () => {
  await action(staff, 'home').click();
  await action(staff, 'sign-out').click();
  await staff.locator('[data-option]').filter({ hasText: 'عضو الإدارة' }).click();
  await typeInto(staff, 'pin', managementPin);
  await staff.keyboard.press('Enter');
  await staff.locator('main[data-page="oversight"]').waitFor();
  await staff.locator('[data-value="visits-today"]').waitFor();
  await check.look(staff, 'oversight, senior management');
  expect(await action(staff, 'figure-replies-due-soon').count()).toBe(0);
  expect(await action(staff, 'open-people').count()).toBe(0);
  expect(await field(staff, 'channelId').count()).toBe(0);
});

test('[management-oversight] senior management follows complaints and contact officers, and enters what it saw', async () => {
  await pick(staff, 'view', 'follow-up');
  await staff.locator('[data-section="officers"] [data-row="waiting"]').waitFor();
  await check.look(staff, 'oversight, followed');
  await action(staff, 'enter-follow-up').click();
  await action(staff, 'save-follow-up').click();
  await refusals(staff).first().waitFor();
  await check.look(staff, 'oversight, follow-up refused');
  await pick(staff, 'kind', 'officer-oversight');
  await typeInto(staff, 'findings', 'الأوقات غير معلقة');
  await action(staff, 'save-follow-up').click();
  await staff.locator('[data-saved]').waitFor();
  expect(check.problems).toEqual([]);
  expect(check.seen).toHaveLength(6);
});
