/** A request after its visit: followed on the screen from the committee to its closing, with slips and dues. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura } from '../fixtures/desk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import { action, field, pick, typeInto } from '../pages/person.ts';
import { askNext, awaitStage, openRequests, refusedStep, requestLines, saveStep } from '../pages/requests.ts';

const desk = makeTestDesk('requests');
let kiosk: Kiosk;
let staff: Page;
let check: ScreenCheck;

beforeAll(async () => {
  kiosk = await openAtHome(desk, 'mabarrah', { displays: 2, args: ['--password-store=basic'] });
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

const slip = (kind: string) => staff.locator(`[data-slip-kind="${kind}"]`);
const done = (step: string) => staff.locator(`[data-status-step="${step}"][data-state="done"]`);

test('a desk without requests says where they come from', async () => {
  await openRequests(staff);
  await staff.locator('[data-empty="requests"]').waitFor();
  await check.look(staff, 'requests, empty');
});

test('a request is followed from the committee to its closing, with its slips [request-status]', async () => {
  const behind = deskBehind(kiosk);
  const { id } = await ask(behind, 'people.register', noura);
  const visit = await advance(behind, await startRequest(behind), { beneficiaryId: id });

  await action(staff, 'open-home').click();
  await openRequests(staff);
  await typeInto(staff, 'query', visit.requestNumber);
  // Mabarrah ت/٦: fifteen working days from completion.
  await requestLines(staff).locator('[data-reply-on="2026-12-10"]').waitFor();
  await check.look(staff, 'requests, found');
  await staff.keyboard.press('Enter');
  await awaitStage(staff, 'complete');
  expect(await staff.locator('[data-value="say"]').innerText()).toContain('في موعد أقصاه');

  await askNext(staff);
  await saveStep(staff, 'with-committee');
  await askNext(staff);
  await pick(staff, 'outcome', 'rejected');
  expect(await refusedStep(staff)).toBe('field-required reasons');
  await check.look(staff, 'decision without a reason');
  await pick(staff, 'outcome', 'accepted');
  await typeInto(staff, 'reasons', 'تنطبق شروط دعم الإيجار المعلنة');
  await saveStep(staff, 'to-tell');
  await action(slip('decision'), 'show').click();
  await staff.locator('[data-slip-paper="shown"]').waitFor();
  await action(staff, 'close').click();

  await askNext(staff);
  await pick(staff, 'wasReached', 'no');
  await saveStep(staff, 'to-tell');
  await done('not-reached').waitFor();
  await askNext(staff);
  await saveStep(staff, 'to-serve');
  await askNext(staff);
  await typeInto(staff, 'what', 'إيجار ثلاثة أشهر');
  await typeInto(staff, 'providedBy', 'إدارة المساعدات');
  await saveStep(staff, 'to-close');
  await slip('service-provided').waitFor();
  await check.look(staff, 'a request, served');
  await askNext(staff);
  await saveStep(staff, 'closed');
  for (const step of ['submitted', 'decided', 'told', 'served', 'closed']) await done(step).waitFor();
  expect(await staff.locator('[data-why="request-closed"]').count()).toBe(1);
});

test('what is due is recorded with its day and settled with a reference [dues]', async () => {
  await action(staff, 'add-due').click();
  await typeInto(staff, 'what', 'القسط الثاني');
  await action(staff, 'save-due').click();
  await staff.locator('[data-error-code="field-required"][data-error-field="dueOn"]').waitFor();
  await typeInto(staff, 'dueOn', '١٥/٦/١٤٤٨');
  await action(staff, 'save-due').click();
  await staff.locator('[data-due-state="open"]').waitFor();

  await action(staff, 'back').click();
  await pick(staff, 'tab', 'dues');
  const due = field(staff, 'dues').locator('[data-option]');
  await due.filter({ hasText: 'القسط الثاني' }).waitFor();
  await check.look(staff, 'dues');
  await due.click();
  await action(staff, 'settle-due').click();
  await typeInto(staff, 'reference', '٤٥-١٤٤٨');
  await action(staff, 'save-due').click();
  await staff.locator('[data-due-state="settled"]').waitFor();
});

test('none of the screens is at fault', () => {
  expect(check.problems).toEqual([]);
});
