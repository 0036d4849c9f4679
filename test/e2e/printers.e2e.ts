/** Printers are set up and tried; a slip is printed, asked about, printed again as a copy, or handed over otherwise. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, noura } from '../fixtures/desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import { hasPrintSystem, startPrintSystem } from '../fixtures/print-queue.ts';
import type { PrintSystem } from '../fixtures/print-queue.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import { signIn } from '../pages/first-run.ts';
import { action, option, refusals, tick } from '../pages/person.ts';
import { openPrinters, printStands, waitingSlips } from '../pages/printing.ts';

const desk = makeTestDesk('printers');
let system: PrintSystem | null = null;
let kiosk: Kiosk;
let staff: Page;
let check: ScreenCheck;

async function signInAs(role: 'supervisor' | 'receptionist'): Promise<void> {
  await ask(deskBehind(kiosk), 'session.signOut', {});
  await signIn(staff, role);
  await staff.locator('main[data-page="home"]').waitFor();
}

beforeAll(async () => {
  if (hasPrintSystem) {
    system = await startPrintSystem('slips');
    await system.command('lpadmin', '-x', 'slips');
  }
  kiosk = await openAtHome(desk, 'mabarrah', { displays: 2 });
  ({ staff } = kiosk);
  check = new ScreenCheck(kiosk);
  const behind = deskBehind(kiosk);
  const { id } = await ask(behind, 'people.register', noura);
  await advance(behind, await startRequest(behind), { beneficiaryId: id });
  await waitingSlips(staff).first().waitFor();
});
afterAll(async () => {
  await kiosk.close();
  desk.remove();
  await system?.remove();
});

test('without a printer the slip is kept, the cause is told, and the set-up says what to do', async () => {
  const row = waitingSlips(staff).first();
  await check.look(staff, 'home, a slip waits to be handed over');
  await action(row, 'print').click();
  const cause = system === null ? 'scheduler-stopped' : 'no-printer';
  await row.locator(`[data-print-cause="${cause}"]`).waitFor();
  await check.look(staff, 'home, no printer');
  await signInAs('supervisor');
  await openPrinters(staff);
  await staff.locator(`[data-no-printer="${cause}"]`).waitFor();
  await check.look(staff, 'printers, none');
});

test.skipIf(!hasPrintSystem)('a printer is tried with a page, and chosen for a kind of slip', async () => {
  await system!.addQueue();
  await action(staff, 'refresh').click();
  const printer = staff.locator('[data-field="printers"] [data-option="slips"]');
  await printer.waitFor();
  await action(printer, 'test').click();
  await check.look(staff, 'printers, a test page is asked for');
  await action(staff, 'print-test').click();
  const page = staff.locator('[data-field="tests"] [data-print-state]').first();
  await action(page, 'answer-test').click();
  await tick(staff, 'isRightPaper');
  await check.look(staff, 'printers, what came out');
  await action(staff, 'save-answer').click();
  await staff.locator('[data-field="tests"] [data-print-state="came-out"]').waitFor();
  await staff.locator('[data-field="kinds.0.printer"]').selectOption('slips');
  await check.look(staff, 'printers, set up');
  await system!.command('lpadmin', '-x', 'slips');
  await system!.command('lpadmin', '-p', 'other', '-E', '-v', 'cups-pdf:/');
  await action(staff, 'save-printing').click();
  await refusals(staff).first().waitFor();
  expect(await refusals(staff).first().getAttribute('data-error-code')).toBe('unknown-printer');
  await check.look(staff, 'printers, refused');
  await system!.command('lpadmin', '-x', 'other');
  await system!.addQueue();
  await action(staff, 'save-printing').click();
  await staff.locator('[data-saved]').waitFor();
});

test.skipIf(!hasPrintSystem)(
  'a print is asked about by one key; the next one is marked as copy 2',
  async () => {
    await signInAs('receptionist');
    const row = waitingSlips(staff).first();
    await row.waitFor();
    await action(row, 'print').click();
    await printStands(row, 'handed-over');
    await check.look(staff, 'home, did the paper come out');
    await staff.keyboard.press('F8');
    await printStands(row, 'did-not-come-out');
    await action(row, 'show').click();
    await action(staff, 'print-shown').click();
    await staff.locator('[role="dialog"] [data-copy]').waitFor();
    await staff.locator('[role="dialog"] [data-slip-paper="shown"]').waitFor();
    await check.look(staff, 'slip at hand, copy 2');
    await staff.keyboard.press('F8');
    await printStands(staff.locator('[role="dialog"]'), 'did-not-come-out');
    await staff.keyboard.press('Escape');
  },
);

test('a slip that came to whom it is for otherwise leaves the list', async () => {
  if (!hasPrintSystem) await signInAs('receptionist');
  const row = waitingSlips(staff).first();
  await action(row, 'hand-over').click();
  await action(staff, 'confirm-hand-over').waitFor();
  await option(staff, 'photographed').click();
  await check.look(staff, 'slip, handed over otherwise');
  await action(staff, 'confirm-hand-over').click();
  await row.waitFor({ state: 'detached' });
  expect(await waitingSlips(staff).count()).toBe(0);
  expect(check.problems).toEqual([]);
});
