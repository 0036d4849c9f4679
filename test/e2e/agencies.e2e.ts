/** The agency directory comes from a sheet: seen before it is written, undone, and written out again. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk } from '../fixtures/test-desk.ts';
import { chooseDirectory, importAt, openImport } from '../pages/agencies.ts';
import { setUpDesk, signIn } from '../pages/first-run.ts';
import { action, option, pick, typeInto } from '../pages/person.ts';

const desk = makeTestDesk('agencies');
let kiosk: Kiosk;
let staff: Page;
let check: ScreenCheck;

/** Two rows are whole, two are not. */
const sheet = [
  'اسم الجهة,الخدمة,المدينة,الهاتف,من الساعة,إلى الساعة',
  'مركز السنابل,كسوة الشتاء,الخرج,011-544-7788,08:00,14:00',
  'مركز السنابل,صيانة المنازل,الخرج,011-544-7788,,',
  'مركز السنابل,,الخرج,011-544-7788,,',
  'دار الوفاء,رعاية نهارية,الدلم,اتصل بنا,,',
].join('\r\n');

beforeAll(async () => {
  kiosk = await desk.launch();
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
  await setUpDesk(staff, 'mabarrah');
  await signIn(staff, 'supervisor');
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

const file = (name: string, content: string | Uint8Array) => {
  const path = join(desk.root, name);
  writeFileSync(path, content);
  return path;
};
const total = async () =>
  (await ask(deskBehind(kiosk), 'agencies.search', { query: '', openNow: false, city: null })).total;

test('a sheet is seen before it is written; what is wrong in it stays out; it is undone', async () => {
  const before = await total();
  await openImport(staff);
  await importAt(staff, 'none');
  await check.look(staff, 'import, nothing yet');
  await chooseDirectory(kiosk, file('broken.json', '[{"id": 1}'));
  await importAt(staff, 'failed');
  expect(await staff.locator('main [data-error-code]').getAttribute('data-error-code')).toBe(
    'directory-broken-json',
  );
  await check.look(staff, 'import, file refused');
  await chooseDirectory(kiosk, file('جهات.csv', Buffer.from(`\ufeff${sheet}`, 'utf8')));
  await importAt(staff, 'ready');
  await staff.locator('[data-fault]').first().waitFor();
  const faults = await staff
    .locator('[data-fault]')
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.getAttribute('data-fault'),
        line.querySelector('[data-value="line"]')?.textContent,
      ]),
    );
  expect(faults).toEqual([
    ['required', 'السطر ٤'],
    ['bad-phone', 'السطر ٥'],
  ]);
  await check.look(staff, 'import, what is rejected');
  await pick(staff, 'list', 'added');
  await staff.locator('[data-entry="كسوة الشتاء"]').waitFor();
  await pick(staff, 'list', 'missing');
  await staff.locator('[data-field="missing"]').first().waitFor();
  await check.look(staff, 'import, what the file does not name');
  expect(await total()).toBe(before);
  await action(staff, 'confirm-import').click();
  await action(staff, 'confirm').click();
  await importAt(staff, 'done');
  await check.look(staff, 'import, done');
  expect(await total()).toBe(before + 2);
  await action(staff, 'undo-import').click();
  await check.look(staff, 'import, undone?');
  await action(staff, 'undo').click();
  await staff.locator('[data-undone="true"]').waitFor();
  expect(await total()).toBe(before);
});

test('the directory is exported from its page', async () => {
  await action(staff, 'back').click();
  await staff.locator('main[data-page="agencies"]').waitFor();
  await typeInto(staff, 'query', 'سكن');
  await check.look(staff, 'agencies, with import and export');
  await action(staff, 'open-export').click();
  await option(staff, 'tabular-zip').click();
  await check.look(staff, 'export');
  await action(staff, 'export').click();
  await staff.locator('[data-value="exported"]').waitFor();
  expect(existsSync(join(desk.exportFolder, 'agencies-2026-11-21.zip'))).toBe(true);
  await check.look(staff, 'export, done');
});

test('no screen of it has a fault', () => {
  expect(check.problems).toEqual([]);
});
