/** A person's file: found, opened for a reason, who saw it on paper, and the works that the person left. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { openChosenFile, searchFiles } from '../pages/people-files.ts';
import { action, field, pick, refusals, typeInto } from '../pages/person.ts';

const desk = makeTestDesk('people');
let kiosk: Kiosk;
let staff: Page;
let check: ScreenCheck;

beforeAll(async () => {
  kiosk = await openAtHome(desk, 'mabarrah');
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
  await ask(deskBehind(kiosk), 'people.register', noura);
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

test('[access-report] a file is opened for a reason, and who saw it goes home on paper', async () => {
  await action(staff, 'open-people').click();
  await staff.locator('main[data-page="people"]').waitFor();
  await check.look(staff, 'people, nothing searched');
  await searchFiles(staff, 'عبدالعزيز');
  await staff.locator('main [data-empty="people"]').waitFor();
  await check.look(staff, 'people, nobody found');
  await searchFiles(staff, '');
  await typeInto(staff, 'query', 'نوره');
  await staff.locator('main [data-option]').waitFor();
  await check.look(staff, 'people, found');
  await staff.keyboard.press('Enter');
  await action(staff, 'confirm').waitFor();
  await check.look(staff, 'people, why');
  await pick(staff, 'why', 'correction');
  await staff.keyboard.press('Escape');
  await openChosenFile(staff);
  await staff.locator('[data-access="file-opened"]').waitFor();
  expect(await staff.locator('[data-access]').count()).toBe(3);
  await action(staff, 'issue-access-report').click();
  await staff.locator('[data-slip-kind="register"]').waitFor();
  await check.look(staff, 'people, file');
});

test('[works-of-beneficiaries] a work is kept with what its author allows', async () => {
  await action(staff, 'add-work').click();
  await field(staff, 'title').waitFor();
  await action(staff, 'keep-work').click();
  await refusals(staff).first().waitFor();
  expect(await refusals(staff).first().getAttribute('data-error-code')).toBe('field-required');
  await check.look(staff, 'people, work refused');
  await typeInto(staff, 'title', 'قصيدة العودة');
  await typeInto(staff, 'receivedOn', '1448/06/01');
  await pick(staff, 'allowed', 'published-without-name');
  await action(staff, 'keep-work').click();
  await staff.locator('[data-work="published-without-name"]').waitFor();
  await action(staff, 'change-work').click();
  await pick(staff, 'allowed', 'none');
  await action(staff, 'keep-work').click();
  await staff.locator('[data-work="none"]').waitFor();
  await check.look(staff, 'people, with a work');
  expect(check.problems).toEqual([]);
  expect(check.seen).toHaveLength(7);
});
