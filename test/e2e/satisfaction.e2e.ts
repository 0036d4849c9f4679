/** The guest's right to say how it was, what is shown of it, the other means of measuring, and what comes of it all. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '../../src/desk/contract/contract.ts';
import type { Desk } from '../../src/desk/open-desk.ts';
import { ask, noura } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import type { VisitView } from '../fixtures/visit-steps.ts';
import { signIn } from '../pages/first-run.ts';
import { action, field, option } from '../pages/person.ts';
import { fill, openArea, openPart, refusalInDialog, saveDialog } from '../pages/satisfaction.ts';

const testDesk = makeTestDesk('satisfaction');
let kiosk: Kiosk;
let staff: Page;
let guest: Page;
let desk: Desk;
let check: ScreenCheck;
let beneficiaryId: string;

beforeAll(async () => {
  kiosk = await openAtHome(testDesk, 'athar', { displays: 2 });
  ({ staff } = kiosk);
  guest = await kiosk.guest();
  desk = deskBehind(kiosk);
  check = new ScreenCheck(kiosk);
  ({ id: beneficiaryId } = await ask(desk, 'people.register', noura));
});
afterAll(async () => {
  await kiosk.close();
  testDesk.remove();
});

const guestAt = (page: 'rating' | 'rated' | 'welcome') => guest.locator(`main[data-page="${page}"]`);

async function finishVisit(): Promise<VisitView> {
  return advance(desk, await startRequest(desk), { beneficiaryId });
}

/** A visit rated as a guest would, by the calls of their window. */
async function ratedVisit(answer: Pick<InputOf<'guest.rate'>, 'score'> & Partial<InputOf<'guest.rate'>>) {
  await finishVisit();
  const view = await ask(desk, 'guest.view', {});
  if (view.screen !== 'rating') throw new Error(`The guest sees ${view.screen}`);
  const { ratingId } = view;
  await ask(desk, 'guest.rate', { ratingId, reasons: [], words: '', mayContact: false, ...answer });
}

test('[satisfaction] the guest rates beside the staff, by keyboard, and nobody waits', async () => {
  await finishVisit();
  await guestAt('rating').waitFor();
  await check.look(guest, 'rating, nothing chosen');
  expect(await action(guest, 'send-rating').getAttribute('aria-disabled')).toBe('true');
  const face = await field(guest, 'score').first().boundingBox();
  expect(Math.min(face?.width ?? 0, face?.height ?? 0)).toBeGreaterThanOrEqual(64);
  await field(guest, 'score').first().focus();
  await guest.keyboard.press('4');
  await option(guest, 'clarity').click();
  await field(guest, 'words').fill('شرح الموظف كان واضحًا');
  await field(guest, 'mayContact').check();
  await check.look(guest, 'rating, filled');
  await field(guest, 'mayContact').uncheck();
  await action(guest, 'send-rating').click();
  await guestAt('rated').waitFor();
  await check.look(guest, 'rated');
  expect((await ask(desk, 'session.status', {})).state).toBe('signed-in');
});

test('[satisfaction] it may be skipped, and the receptionist can show it later from the last screen', async () => {
  const { visitId } = await finishVisit();
  await guestAt('rating').waitFor();
  // The next person comes: the question goes, and waits on the last screen of its visit.
  const next = await startRequest(desk);
  await guestAt('welcome').waitFor();
  await ask(desk, 'visits.leave', { visitId: next.visitId });
  await openArea(staff, 'improvements');
  await check.look(staff, 'improvements, empty');
  await action(staff, 'open-home').click();
  await option(staff, visitId).click();
  await action(staff, 'show-rating').click();
  await staff.locator('[data-rating="on-screen"]').waitFor();
  await action(guest, 'skip-rating').click();
  await guestAt('welcome').waitFor();
  await staff.locator('[data-rating="over"]').waitFor();
  await check.look(staff, 'visit, rating over');
  await action(staff, 'home').click();
});

test('[satisfaction] results are hidden below five and shown from five, with words and contacts apart', async () => {
  await action(staff, 'lock').click();
  await signIn(staff, 'supervisor');
  await openArea(staff, 'satisfaction');
  await staff.locator('[data-results="hidden"]').waitFor();
  await check.look(staff, 'results, hidden');
  await openPart(staff, 'contacts');
  await check.look(staff, 'contacts, none');
  await openPart(staff, 'results');
  await ratedVisit({ score: 5, reasons: ['welcome', 'clarity'] });
  await ratedVisit({ score: 2, words: 'انتظرت طويلًا قبل المقابلة', reasons: ['waiting'] });
  await ratedVisit({ score: 5, reasons: ['clarity'] });
  await ratedVisit({ score: 1, words: 'أرجو الاتصال بي', reasons: ['waiting'], mayContact: true });
  await staff.locator('[data-results="hidden"]').waitFor();
  await ratedVisit({ score: 4 });
  await staff.locator('[data-results="shown"]').waitFor();
  expect(await staff.locator('[data-results] .total [data-value="count"]').innerText()).toBe('٦');
  await check.look(staff, 'results, shown');
  await staff.locator('[data-field="span"][data-value="chosen"]').click();
  await field(staff, 'period.from').fill('1448/13/1');
  await action(staff, 'show-period').click();
  await staff.locator('[data-error-field="period.from"]').waitFor();
  await check.look(staff, 'results, period refused');
  await field(staff, 'period.from').fill('1448/6/1');
  await field(staff, 'period.until').fill('2026/12/31');
  await action(staff, 'show-period').click();
  await staff.locator('[data-error-field]').waitFor({ state: 'detached' });

  await openPart(staff, 'contacts');
  await staff.locator('[data-contact]').waitFor();
  await action(staff, 'keep-contact').click();
  await staff.locator('[data-error-field="note"]').waitFor();
  await check.look(staff, 'contacts, refused');
  await field(staff, 'note').fill('شُرح لها سبب الانتظار واعتُذر لها');
  await action(staff, 'keep-contact').click();
  await staff.locator('[data-value="contactNote"]').waitFor();
});

test('[improvements] an obstacle goes from a guest’s words into the register, is changed and closed', async () => {
  await openPart(staff, 'words');
  const words = staff.locator('[data-words]').filter({ hasText: 'انتظرت' });
  await words.waitFor();
  await check.look(staff, 'words');
  await action(words, 'to-register').click();
  await action(staff, 'save-obstacle').click();
  expect(await refusalInDialog(staff)).toEqual({ code: 'field-required', field: 'saidOn' });
  await check.look(staff, 'obstacle, refused');
  await fill(staff, { saidOn: '١٤٤٨/٦/١١' });
  await saveDialog(staff, 'save-obstacle');
  await staff.locator('main[data-page="improvements"] ~ aside [data-state="open"]').waitFor();
  await action(staff, 'change').click();
  await fill(staff, {
    change: 'موعد محدد لكل مقابلة',
    changedBy: 'قسم البحث الاجتماعي',
    changedOn: '2026/11/21',
    checkOn: '2026/11/20',
  });
  await action(staff, 'save-change').click();
  expect(await refusalInDialog(staff)).toEqual({ code: 'period-backwards', field: 'checkOn' });
  await fill(staff, { checkOn: '2026/11/21' });
  await saveDialog(staff, 'save-change');
  await staff.locator('aside [data-state="changed"]').waitFor();
  await action(staff, 'check').click();
  await staff.locator('[data-field="outcome"][data-value="solved"]').click();
  await fill(staff, { checkedOn: '2026/11/21', finding: 'لم يعد أحد ينتظر' });
  await saveDialog(staff, 'save-check');
  await staff.locator('aside [data-state="checked"]').waitFor();
  await check.look(staff, 'improvements, closed');
});

test('[satisfaction-means] [management-oversight] a supervisory visit is planned and entered', async () => {
  const { settings } = await ask(desk, 'settings.read', {});
  const extras = ['satisfaction-means', 'management-oversight'] as const;
  await ask(desk, 'settings.save', { ...settings, extras: [...settings.extras, ...extras] });
  await openArea(staff, 'satisfaction');
  await openPart(staff, 'measures');
  await check.look(staff, 'means, none');
  await action(staff, 'plan').click();
  await action(staff, 'save-plan').click();
  expect(await refusalInDialog(staff)).toEqual({ code: 'field-required', field: 'from' });
  await check.look(staff, 'means, plan refused');
  await field(staff, 'kind').selectOption('supervisory-visit');
  await fill(staff, { from: '2026/11/20', who: 'مدير البرامج', place: 'مكتب حي السلام' });
  await saveDialog(staff, 'save-plan');
  // Its day has passed and nobody entered it.
  await staff.locator('[data-value="overdue"]').waitFor();
  await staff.locator('aside [data-standing="overdue"]').waitFor();
  await action(staff, 'enter').click();
  await fill(staff, {
    doneOn: '2026/11/20',
    asked: '١٢',
    satisfied: '13',
    findings: 'مكان الانتظار ضيق',
    action: 'نقل المقاعد إلى الصالة',
  });
  await action(staff, 'save-result').click();
  expect(await refusalInDialog(staff)).toEqual({ code: 'more-than-asked', field: 'satisfied' });
  await check.look(staff, 'means, result refused');
  await fill(staff, { satisfied: '9' });
  await saveDialog(staff, 'save-result');
  await staff.locator('aside [data-standing="done"]').waitFor();
  await check.look(staff, 'means, done');
  expect(check.problems).toEqual([]);
});
