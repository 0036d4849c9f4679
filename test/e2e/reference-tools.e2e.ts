/** The policy's tools and references: brought in, opened page by page, printed, removed; the blank form. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFileDialog } from '../fixtures/chosen-file.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { samplePdf } from '../fixtures/sample-pdf.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { signIn } from '../pages/first-run.ts';
import { action, field, next, option, refusals } from '../pages/person.ts';
import { chooseTool, importDocument, openDocument, openReferenceTools } from '../pages/reference-tools.ts';

const desk = makeTestDesk('reference-tools');
const chosenFile = join(desk.root, 'chosen.pdf');
let kiosk: Kiosk;
let staff: Kiosk['staff'];
let check: ScreenCheck;

beforeAll(async () => {
  kiosk = await openAtHome(desk, 'mabarrah', { args: ['--password-store=basic'] });
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
});

test('the receptionist sees the policy’s list, and what is not imported yet [reference-tools]', async () => {
  await openReferenceTools(staff);
  const listed = await staff.locator('[data-field="toolId"] [data-option]').allInnerTexts();
  expect(listed.map((text) => text.split('\n')[0])).toEqual([
    'اللائحة الأساسية',
    'سياسة التعامل مع الشركاء المنفذين والأطراف',
    'سياسة إدارة التطوع',
    'سياسة صرف المساعدات',
    'نموذج طلب خدمة',
  ]);
  await staff.locator('[data-why="not-imported"]').waitFor();
  await check.look(staff, 'tools, nothing imported');
});

test('the blank form of a service becomes a slip [blank-forms]', async () => {
  await field(staff, 'serviceId').selectOption({ index: 1 });
  await action(staff, 'issue-form').click();
  const slip = staff.locator('[data-slip-kind="request-form"]');
  await slip.waitFor();
  await action(slip, 'show').click();
  await staff.locator('[data-slip-paper="shown"] canvas').first().waitFor();
  await action(staff, 'close').click();
  await check.look(staff, 'tools, with a blank form');
});

test('the supervisor imports a document; what is no PDF is refused [reference-tools]', async () => {
  await next(staff, 'home');
  await action(staff, 'sign-out').click();
  await signIn(staff, 'supervisor');
  await openReferenceTools(staff);
  await chooseTool(staff, 'aid-policy');
  await answerFileDialog(kiosk, chosenFile);
  writeFileSync(chosenFile, 'a letter');
  const edition = { edition: 'الإصدار الثاني', datedOn: '١٤٤٥/٠١/٠١' };
  await expect(importDocument(staff, edition)).rejects.toMatchObject({ code: 'file-wrong-kind' });
  await check.look(staff, 'import, refused');
  writeFileSync(chosenFile, await samplePdf(3));
  await importDocument(staff, edition);
  expect(await staff.locator('[data-value="datedOn"]').innerText()).toContain('١٤٤٥');
  expect(await refusals(staff).count()).toBe(0);
  await check.look(staff, 'tools, one imported');
});

test('it opens inside the kiosk, page by page, and prints [reference-tools]', async () => {
  await openDocument(staff);
  await check.look(staff, 'a document');
  await staff.keyboard.press('Enter');
  await staff.locator('[data-document-page="2"] canvas').waitFor();
  await action(staff, 'print-document').click();
  // The test machine has no printer: the desk says so, and the document stays open.
  await staff.locator('[data-printed], [data-error-code^="printer-"]').first().waitFor();
  await staff.keyboard.press('Escape');
  await staff.locator('main[data-page="reference-tools"]').waitFor();
});

test('an edition is removed after a question only [reference-tools]', async () => {
  await chooseTool(staff, 'aid-policy');
  await action(staff, 'remove-document').click();
  await action(staff, 'cancel').click();
  expect(await option(staff, 'aid-policy').innerText()).toContain('الإصدار الثاني');
  await action(staff, 'remove-document').click();
  await action(staff, 'remove').click();
  await action(staff, 'import-document').waitFor();
  expect(check.problems).toEqual([]);
});
