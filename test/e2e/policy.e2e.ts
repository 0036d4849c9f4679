/** An association beyond the five brings its own policy; a new edition is adopted; whoever is bound signs it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/policy-schema.ts';
import { ask } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { policyFile, shippedPolicy, workedExample } from '../fixtures/policy-file.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk } from '../fixtures/test-desk.ts';
import { setUpDesk, signIn, testStaff } from '../pages/first-run.ts';
import { action, field, option, refusals, tick, typeInto } from '../pages/person.ts';
import { importFile, openPolicy } from '../pages/policy.ts';

const desk = makeTestDesk('policy');
const { json } = workedExample();
let kiosk: Kiosk;
let staff: Page;
let check: ScreenCheck;
let earlierVisitId: string;

const file = (content: unknown, name: string) => policyFile(content, name, desk.root);
const refusalCode = async () => {
  await refusals(staff).first().waitFor();
  return refusals(staff).first().getAttribute('data-error-code');
};

beforeAll(async () => {
  kiosk = await desk.launch();
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

test('[policy-shown] an association imports its own policy file, and its desk works by it', async () => {
  await staff.locator('main[data-page="setup-association"] [data-option="mabarrah"]').waitFor();
  await importFile(kiosk, 'import-policy', file(json.replace('"dealing"', '"nowhere"'), 'broken.json'));
  expect(await refusalCode()).toBe('policy-invalid');
  expect(await refusals(staff).first().innerText()).toContain('broken.json');
  await check.look(staff, 'first run, file refused');
  await importFile(kiosk, 'import-policy', file(json.replaceAll('٢١/١٢/٢٠٢٥م', '٢٢/١٢/٢٠٢٥م'), 'odd.json'));
  await staff.locator('[data-finding="dates-disagree"]').waitFor();
  await check.look(staff, 'first run, file with notes');
  await importFile(kiosk, 'import-policy', file(json, 'ours.json'));
  await staff.locator('[data-lint="0"]').waitFor();
  expect(await option(staff, 'our-policy').getAttribute('aria-checked')).toBe('true');
  await setUpDesk(staff, 'our-policy');
  await signIn(staff, 'supervisor');
  await staff.locator('main[data-page="home"]').waitFor();
  const behind = deskBehind(kiosk);
  const { settings } = await ask(behind, 'settings.read', {});
  await ask(behind, 'settings.save', { ...settings, extras: ['staff-signatures'] });
  const visit = await ask(behind, 'visits.start', { journey: 'request', channelId: 'phone' });
  earlierVisitId = visit.visitId;
  await openPolicy(staff, 'read');
  await staff.locator('[data-clause="الخدمة/٤"]').waitFor();
  await check.look(staff, 'policy, read');
  await typeInto(staff, 'query', 'سريانها');
  await staff.waitForFunction(() => document.querySelectorAll('main [data-clause]').length === 1);
  await typeInto(staff, 'query', 'لا وجود له');
  await staff.waitForFunction(() => document.querySelectorAll('main [data-clause]').length === 0);
  await check.look(staff, 'policy, no clause found');
});

test('[policy-editions] a new edition shows what it changes before it is adopted; an earlier request keeps its own', async () => {
  await openPolicy(staff, 'editions');
  await staff.locator('[data-edition="1"]').waitFor();
  await check.look(staff, 'editions, only one');
  await importFile(kiosk, 'import-edition', file(shippedPolicy('deem'), 'deem.json'));
  expect(await refusalCode()).toBe('policy-of-another');
  const next = JSON.parse(json) as Policy;
  next.document.edition = 'الثاني';
  next.channels = next.channels.filter(({ id }) => id !== 'phone');
  for (const clause of next.clauses) {
    if (clause.id === 'الخدمة/٤') clause.text = clause.text.replace('(١٠)', '(٥)');
  }
  next.clauses = next.clauses.filter(({ id }) => id !== 'القنوات/٢');
  if (next.reply?.kind === 'latest') next.reply.workingDays = 5;
  await importFile(kiosk, 'import-edition', file(next, 'next.json'));
  await staff.locator('main[data-screen="comparison"]').waitFor();
  expect(
    await staff
      .locator('[data-clause-change]')
      .evaluateAll((lines) =>
        lines.map((line) => [line.getAttribute('data-clause-change'), line.getAttribute('data-clause')]),
      ),
  ).toEqual([
    ['changed', 'الخدمة/٤'],
    ['removed', 'القنوات/٢'],
  ]);
  expect(await staff.locator('[data-clause="الخدمة/٤"] del').innerText()).toBe('(١٠)');
  for (const rule of ['reply', 'channels', 'title'])
    expect(await staff.locator(`[data-rule="${rule}"]`).count()).toBe(1);
  await check.look(staff, 'editions, differences');
  await staff.keyboard.press('Enter');
  await action(staff, 'adopt-do').waitFor();
  await check.look(staff, 'editions, question');
  await action(staff, 'adopt-do').click();
  await staff.locator('[data-edition="2"]').waitFor();
  const behind = deskBehind(kiosk);
  expect((await ask(behind, 'visits.open', { visitId: earlierVisitId })).channel.id).toBe('phone');
  const { channels } = await ask(behind, 'visits.home', {});
  expect(channels.map(({ id }) => id)).toEqual(['visit']);
  await openPolicy(staff, 'circulation');
  await action(staff, 'note-copy').click();
  expect(await refusalCode()).toBe('field-required');
  await check.look(staff, 'circulation, refused');
  await typeInto(staff, 'department', 'إدارة البرامج');
  await action(staff, 'note-copy').click();
  await staff.locator('[data-department="إدارة البرامج"][data-present="true"]').waitFor();
  await action(staff, 'review').click();
  await action(staff, 'review-do').click();
  await staff.locator('[data-review-entry="unchanged"]').waitFor();
  await check.look(staff, 'circulation, filled');
});

test('[staff-signatures] whoever is bound reads and signs: on paper without an account, by PIN with one', async () => {
  await openPolicy(staff, 'texts');
  await check.look(staff, 'texts, none');
  await action(staff, 'new-text').click();
  await typeInto(staff, 'title', 'ميثاق أخلاقيات المهنة والسلوك');
  await action(staff, 'save-text').click();
  expect(await refusalCode()).toBe('field-required');
  await typeInto(staff, 'text', 'نعامل كل من يقصدنا بالاحترام والستر.');
  await check.look(staff, 'texts, written');
  await action(staff, 'save-text').click();
  await staff.locator('[data-duty="conduct"]').waitFor();
  await openPolicy(staff, 'register');
  await action(staff, 'add-person').click();
  await typeInto(staff, 'name', 'سالم الحربي');
  await typeInto(staff, 'work', 'توزيع السلال');
  await action(staff, 'add-person-do').click();
  await action(staff, 'note-paper').click();
  await action(staff, 'note-paper-do').click();
  expect(await refusalCode()).toBe('field-required');
  await check.look(staff, 'register, paper refused');
  await field(staff, 'seenBy').selectOption({ label: testStaff.supervisor.name });
  await action(staff, 'note-paper-do').click();
  await staff.locator('[data-signer] [data-signed="true"]').first().waitFor();
  await action(staff, 'issue-register').click();
  await staff.locator('[data-slip-kind="register"]').waitFor();
  await check.look(staff, 'register, filled');
  await action(staff, 'open-home').click();
  await staff.locator('[data-notice="policy-to-sign"]').waitFor();
  await check.look(staff, 'home, something to sign');
  await action(staff, 'notice-sign').click();
  await staff.locator('main[data-view="sign"]').waitFor();
  await tick(staff, 'read-policy');
  await tick(staff, 'read-conduct');
  await typeInto(staff, 'pin', '9182');
  await action(staff, 'sign').click();
  expect(await refusalCode()).toBe('wrong-pin');
  await check.look(staff, 'sign, refused');
  await staff.waitForFunction(() => document.querySelector('[data-signed="false"]') !== null);
  await expect
    .poll(
      async () => {
        await typeInto(staff, 'pin', testStaff.supervisor.pin);
        await action(staff, 'sign').click();
        await staff.locator('main:not([aria-busy="true"])').waitFor();
        return staff.locator('[data-signed="true"]').count();
      },
      { timeout: 10_000 },
    )
    .toBe(2);
  await check.look(staff, 'sign, done');
  await action(staff, 'open-settings').click();
  await action(staff, 'section-staff').click();
  await action(staff, 'deactivate').waitFor();
  expect(await action(staff, 'deactivate').count()).toBe(1);
  await action(staff, 'renew-pin').last().click();
  await typeInto(staff, 'newPin', '1111');
  await action(staff, 'asked-do').click();
  expect(await refusalCode()).toBe('pin-too-simple');
  await check.look(staff, 'settings, new PIN refused');
  await action(staff, 'cancel').click();
  expect(check.problems).toEqual([]);
});
