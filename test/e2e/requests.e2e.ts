/** A request after its visit: found, shown as it stands at each stage, and what is refused; and its dues. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura } from '../fixtures/desk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import { changeStaff } from '../pages/complaints.ts';
import { action, field, pick, typeInto } from '../pages/person.ts';
import { askNext, awaitStage, openRequests, refusedStep, requestLines } from '../pages/requests.ts';

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

const day = '2026/11/21';
const slip = (kind: string) => staff.locator(`[data-slip-kind="${kind}"]`);
const done = (step: string) => staff.locator(`[data-status-step="${step}"][data-state="done"]`);

test('a desk without requests says where they come from', async () => {
  await openRequests(staff);
  await staff.locator('[data-empty="requests"]').waitFor();
  await check.look(staff, 'requests, empty');
});

test('a request is found and says where it stands; no decision without its reasons [request-status]', async () => {
  const behind = deskBehind(kiosk);
  const { id } = await ask(behind, 'people.register', noura);
  const visit = await advance(behind, await startRequest(behind), { beneficiaryId: id });
  const { requestId } = visit;

  await action(staff, 'open-home').click();
  await openRequests(staff);
  await typeInto(staff, 'query', visit.requestNumber);
  // Mabarrah ت/٦: fifteen working days from completion.
  await requestLines(staff).locator('[data-reply-on="2026-12-10"]').waitFor();
  await check.look(staff, 'requests, found');
  await staff.keyboard.press('Enter');
  await awaitStage(staff, 'complete');
  expect(await staff.locator('[data-value="say"]').innerText()).toContain('في موعد أقصاه');

  await ask(behind, 'requests.submit', { requestId, on: day });
  await awaitStage(staff, 'with-committee');
  await askNext(staff);
  await pick(staff, 'outcome', 'rejected');
  expect(await refusedStep(staff)).toBe('field-required reasons');
  await check.look(staff, 'decision without a reason');
  await action(staff, 'cancel').click();

  // The steps themselves are walked by the story of a request (mabarrah-after-the-visit.json).
  await ask(behind, 'requests.decide', { requestId, outcome: 'accepted', reasons: 'تنطبق الشروط', on: day });
  await action(slip('decision'), 'show').click();
  await staff.locator('[data-slip-paper="shown"]').waitFor();
  await action(staff, 'close').click();
  const channelId = visit.channels[0]?.id ?? '';
  await ask(behind, 'requests.tell', { requestId, wasReached: true, channelId, note: '', on: day });
  await ask(behind, 'requests.serve', { requestId, what: 'إيجار', providedBy: 'إدارة المساعدات', on: day });
  await awaitStage(staff, 'to-close');
  await slip('service-provided').waitFor();
  await check.look(staff, 'a request, served');
  await ask(behind, 'requests.close', { requestId, note: '' });
  await awaitStage(staff, 'closed');
  for (const step of ['submitted', 'decided', 'told', 'served', 'closed']) await done(step).waitFor();
  expect(await staff.locator('[data-why="request-closed"]').count()).toBe(1);
});

test('a step taken by mistake is taken back by the supervisor with a reason, and stays to be read [request-status]', async () => {
  await changeStaff(staff, deskBehind(kiosk), 'supervisor');
  await openRequests(staff);
  await requestLines(staff).first().waitFor();
  await staff.keyboard.press('Enter');
  await awaitStage(staff, 'closed');
  await action(staff, 'undo').click();
  expect(await refusedStep(staff)).toBe('field-required reason');
  await typeInto(staff, 'reason', 'أُغلق قبل أن يُبلّغ صاحبه');
  await action(staff, 'save-step').click();
  await awaitStage(staff, 'to-close');
  const undone = staff.locator('[data-status-step="closed"][data-state="undone"]');
  expect(await undone.innerText()).toContain('أُغلق قبل أن يُبلّغ صاحبه');
});

test('what is due is recorded with its day, and listed [dues]', async () => {
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
});

test('none of the screens is at fault', () => {
  expect(check.problems).toEqual([]);
});
