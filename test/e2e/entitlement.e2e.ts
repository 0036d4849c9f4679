/** From the announcement of a service to the decision on who is entitled to it, as Deem's policy has it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura, refused } from '../fixtures/desk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import { testStaff } from '../pages/first-run.ts';
import { fill, openArea, press, reviewNext } from '../pages/entitlement.ts';
import { action, field, pick, refusals } from '../pages/person.ts';

const desk = makeTestDesk('entitlement');
let kiosk: Kiosk;
let requestId: string;

beforeAll(async () => {
  kiosk = await openAtHome(desk, 'deem', { displays: 2 });
  const behind = deskBehind(kiosk);
  const { id: beneficiaryId } = await ask(behind, 'people.register', noura);
  const served = { beneficiaryId, serviceId: 'marriage-support' };
  ({ requestId } = await advance(behind, await startRequest(behind), served));
  const { staff } = await ask(behind, 'session.staff', {});
  const supervisor = staff.find(({ role }) => role === 'supervisor')!;
  await ask(behind, 'session.signIn', { staffId: supervisor.id, pin: testStaff.supervisor.pin });
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

test('a service is announced, its applicants are seen, and entitlement is decided [announcements] [evidence-review] [appointments]', async () => {
  const page = kiosk.staff;
  const check = new ScreenCheck(kiosk);

  await openArea(page, 'announcements');
  await page.locator('[data-empty="announcements"]').waitFor();
  await check.look(page, 'announcements, empty');
  await press(page, 'write', '[data-field="places"]');
  await field(page, 'serviceId').selectOption('marriage-support');
  await fill(page, {
    places: 'الموقع الإلكتروني\nحساب الجمعية في إكس',
    opensOn: '2026-11-20',
    conditions: 'أن يكون الزواج الأول للمتقدم.\nألا يزيد دخله على خمسة آلاف ريال.',
  });
  await press(page, 'save', '[data-announcement][data-state="draft"]');
  await action(page, 'publish').click();
  await press(page, 'confirm-publish', '[data-error-code="announcement-opens-early"]');
  await check.look(page, 'announcement, opening before publication refused');
  await action(page, 'cancel').click();
  await press(page, 'edit', '[data-field="opensOn"]');
  await fill(page, { opensOn: '١٤٤٨/٦/١١' });
  await press(page, 'save', '[data-announcement][data-state="draft"]');
  await action(page, 'publish').click();
  await press(page, 'confirm-publish', '[data-announcement][data-state="open"]');
  await press(page, 'issue-announcement', '[data-slip-kind="announcement"]');
  await check.look(page, 'announcement, open');

  await openArea(page, 'appointments');
  await page.locator('[data-empty="appointments"]').waitFor();
  await check.look(page, 'appointments, empty');

  await openArea(page, 'entitlement');
  await page.locator(`[data-option="${requestId}"]`).waitFor();
  await check.look(page, 'requests');
  await press(page, 'open-case', '[data-evidence]');
  await page.locator('[data-why="evidence-unreviewed"]').waitFor();
  await check.look(page, 'case, evidence unreviewed');
  const hasty = { requestId, verdict: 'entitled' as const, conditions: [], note: 'حالته معروفة' };
  expect((await refused(deskBehind(kiosk), 'entitlement.decide', hasty)).code).toBe('evidence-unreviewed');

  await action(page, 'review-next').click();
  await press(page, 'save-review', '[data-error-code="field-required"]');
  await check.look(page, 'review, refused');
  await action(page, 'cancel').click();
  const waiting = page.locator('[data-finding="waiting"]');
  for (let left = await waiting.count(); left > 0; left -= 1) await reviewNext(page);

  await press(page, 'new-appointment', '[data-field="hostName"]');
  // A Saturday: the desk asks whether it is meant.
  await fill(page, { hostName: 'سلمان الحربي', on: '2026-11-21', time: '١ م', place: 'مقر الجمعية' });
  await pick(page, 'host', 'project-supervisor');
  await press(page, 'schedule', '[data-question="day-off"]');
  await check.look(page, 'appointment, on a day off');
  await press(page, 'schedule', '[data-slip-kind="appointment"]');
  await press(page, 'new-appointment', '[data-field="hostName"]');
  await fill(page, { hostName: 'ريم الحربي', on: '2026-11-21', time: '١:١٠ م', place: 'مقر الجمعية' });
  await press(page, 'schedule', '[data-question="day-off"]');
  await press(page, 'schedule', '[data-error-code="appointment-clash-place"]');
  await check.look(page, 'appointment, where another stands');
  await field(page, 'freeTime').first().waitFor();
  await action(page, 'cancel').click();
  await page.locator('[data-why="appointment-pending"]').waitFor();

  await openArea(page, 'appointments');
  await page.locator('[data-field="appointments-today"] [data-state="planned"]').waitFor();
  await check.look(page, 'appointments, planned');
  await action(page, 'outcome').click();
  await fill(page, { 'outcome.findings': 'دخله دون الحد المعلن' });
  await action(page, 'record-outcome').click();
  await page.locator('[data-empty="appointments"]').waitFor();

  await openArea(page, 'entitlement');
  await press(page, 'open-case', '[data-condition="1"]');
  await press(page, 'decide', '[data-error-code="conditions-unanswered"]');
  for (const index of [0, 1]) {
    await pick(page, `conditions.${index}.isFulfilled`, 'yes');
    await page.locator(`[data-field="conditions.${index}.shownBy"]`).selectOption({ index: 1 });
  }
  await page.locator('[data-outcome="entitled"]').waitFor();
  await check.look(page, 'case, to be decided');
  await press(page, 'decide', '[data-action="confirm-decision"]');
  await press(page, 'confirm-decision', '[data-verdict="entitled"]');
  expect(await refusals(page).count()).toBe(0);
  await page.locator('[data-slip-kind="decision"]').waitFor();
  await check.look(page, 'case, decided');

  await action(page, 'reopen').click();
  await press(page, 'confirm-reopen', '[data-error-code="field-required"]');
  await check.look(page, 'case, reopening refused');
  await pick(page, 'cause', 'error');
  await fill(page, { reason: 'حُسب دخل شهر واحد' });
  await press(page, 'confirm-reopen', '[data-reopened="error"]');
  await page.locator('[data-condition="1"]').waitFor();
  await check.look(page, 'case, reopened');
  expect(check.problems).toEqual([]);
});
