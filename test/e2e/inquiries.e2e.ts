/** What is asked at the desk: answered from the book by one key, or sent to whoever can answer, who is shown. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import { signIn } from '../pages/first-run.ts';
import {
  askQuestion,
  enterQuestion,
  informationView,
  inquiriesView,
  openArea,
  reply,
  showInquiries,
} from '../pages/inquiries.ts';
import { action, field, option, pick, pressNext, refusals, typeInto } from '../pages/person.ts';

const desk = makeTestDesk('inquiries');
let kiosk: Kiosk;
let staff: Page;
let check: ScreenCheck;

beforeAll(async () => {
  kiosk = await openAtHome(desk, 'mabarrah');
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

test('a question is answered from the book by Enter, and the next one begins at once [answer-book]', async () => {
  await openArea(staff, 'inquiries');
  await inquiriesView(staff, 'ask').waitFor();
  await check.look(staff, 'inquiries, nothing asked');
  await askQuestion(staff, 'وش المطلوب للايحار', 'إيجار');
  await check.look(staff, 'inquiries, answers found');
  expect(await enterQuestion(staff)).toBe('recorded');
  expect(await field(staff, 'question').inputValue()).toBe('');
  expect(await field(staff, 'question').evaluate((input) => input === document.activeElement)).toBe(true);
});

test('what the book cannot answer waits for the contact officer, who is shown [contact-officers]', async () => {
  await showInquiries(staff, 'queue');
  await staff.locator('.empty').waitFor();
  await check.look(staff, 'inquiries, none waiting');
  await showInquiries(staff, 'ask');
  await askQuestion(staff, 'رحلة عمرة', 'ضابط الاتصال');
  await staff.locator('[data-value="no-officers"]').waitFor();

  await ask(deskBehind(kiosk), 'session.signOut', {});
  await signIn(staff, 'supervisor');
  await openArea(staff, 'information');
  await informationView(staff, 'officers').waitFor();
  await check.look(staff, 'officers, none');
  await pressNext(staff, 'add-officer');
  await typeInto(staff, 'name', 'خالد الحربي');
  await typeInto(staff, 'categories', 'الأسر، الأيتام');
  await pressNext(staff, 'save-officer');
  await refusals(staff).first().waitFor();
  expect(await refusals(staff).first().getAttribute('data-error-field')).toBe('fields');
  await check.look(staff, 'officer, refused');
  await typeInto(staff, 'fields', 'المساعدات المالية');
  await typeInto(staff, 'phone', '0112223344');
  await typeInto(staff, 'opensAt', '٨:٣٠');
  await typeInto(staff, 'closesAt', '14');
  await staff.locator('label', { hasText: 'السبت' }).click();
  await pressNext(staff, 'save-officer');
  await staff.locator('main [data-officer]').waitFor();
  await check.look(staff, 'officers');

  await openArea(staff, 'inquiries');
  await askQuestion(staff, 'رحلة عمرة', 'ضابط الاتصال');
  await staff.locator('aside [data-officer]', { hasText: 'متاح الآن' }).waitFor();
  await typeInto(staff, 'askerName', 'أم سعد');
  await field(staff, 'tellChannelId').selectOption('phone');
  await check.look(staff, 'inquiries, beyond the desk');
  expect(await enterQuestion(staff)).toBe('passed-on');
});

test('the officer answers, with a source of what enters the book [answer-book]', async () => {
  await showInquiries(staff, 'queue');
  await staff.locator('aside [data-value="asker"]', { hasText: 'أم سعد' }).waitFor();
  await check.look(staff, 'inquiries, one waiting');
  await pressNext(staff, 'reply');
  await typeInto(staff, 'answer', 'نعم، مرة في السنة.');
  await pressNext(staff, 'send-reply');
  await refusals(staff).first().waitFor();
  expect(await refusals(staff).first().getAttribute('data-error-field')).toBe('intoBook.source');
  await check.look(staff, 'reply, refused');
  await action(staff, 'cancel').click();
  await reply(staff, 'نعم، مرة في السنة.', 'tool:aid-policy');
  await staff.locator('.empty').waitFor();
});

test('changed information marks the answers that it touches until they are checked [changed-information]', async () => {
  await openArea(staff, 'information');
  await pick(staff, 'view', 'changes');
  await staff.locator('.empty').waitFor();
  await check.look(staff, 'changes, none');
  await pressNext(staff, 'add-change');
  await typeInto(staff, 'subject', 'رحلات العمرة');
  await typeInto(staff, 'oldText', 'مرة في السنة');
  await typeInto(staff, 'newText', 'مرتان في السنة');
  await typeInto(staff, 'inForceOn', '1448/7/1');
  await staff.locator('[role="dialog"] label', { hasText: 'عمرة' }).first().click();
  await pressNext(staff, 'save-change');
  await refusals(staff).first().waitFor();
  expect(await refusals(staff).first().getAttribute('data-error-field')).toBe('channelIds');
  await check.look(staff, 'change, refused');
  await staff.locator('[role="dialog"] label', { hasText: 'الموقع' }).click();
  await pressNext(staff, 'save-change');
  await staff.locator('aside [data-change]').waitFor();
  await check.look(staff, 'changes');

  await openArea(staff, 'inquiries');
  await showInquiries(staff, 'book');
  await pick(staff, 'filter', 'to-check');
  await staff.locator('aside [data-value="recheck"]').waitFor();
  await check.look(staff, 'book, to check');
  await pressNext(staff, 'check-answer');
  await staff.locator('.empty').waitFor();
});

test('a visit hands over what is unclear with a slip for the officer [researcher-handover]', async () => {
  const behind = deskBehind(kiosk);
  const { id } = await ask(behind, 'people.register', noura);
  const view = await advance(behind, await startRequest(behind), { beneficiaryId: id }, 'completeness');
  await action(staff, 'home').click();
  await option(staff, view.visitId).first().click();
  await action(staff, 'unclear').click();
  await staff.locator('[role="dialog"] [data-officer]').waitFor();
  await typeInto(staff, 'question', 'هل يكفي عقد غير موثق؟');
  await typeInto(staff, 'reason', 'العقد قديم');
  await check.look(staff, 'unclear, with the officer');
  await pressNext(staff, 'record-handover');
  await staff.locator('[role="dialog"] [data-slip-kind="handover"]').waitFor();
  await staff.locator('[role="dialog"] canvas').waitFor();
  await check.look(staff, 'handover slip');
  expect(check.problems).toEqual([]);
});
