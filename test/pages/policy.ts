import type { Page } from 'playwright-core';
import { answerFileDialog } from '../fixtures/chosen-file.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { pressFor } from './forms.ts';
import { action, field, pick, typeInto } from './person.ts';

/** Opens a part of the policy's page from wherever the areas are listed. */
export async function openPolicy(staff: Page, view: string): Promise<void> {
  await action(staff, 'open-policy').first().click();
  await staff.locator('main[data-page="policy"]').waitFor();
  if ((await staff.locator('main').getAttribute('data-view')) !== view) await pick(staff, 'view', view);
  await staff.locator(`main[data-view="${view}"]`).waitFor();
}

/** Presses the button that asks for a file, and picks this one. */
export async function importFile(kiosk: Kiosk, name: string, filePath: string): Promise<void> {
  await answerFileDialog(kiosk, filePath);
  await action(kiosk.staff, name).click();
}

/** Goes to another part of the policy's page. */
export async function showPolicy(staff: Page, view: string): Promise<void> {
  if ((await staff.locator(`main[data-page="policy"][data-view="${view}"]`).count()) > 0) return;
  await pick(staff, 'view', view);
  await staff.locator(`main[data-page="policy"][data-view="${view}"]:not([aria-busy="true"])`).waitFor();
}

/** Ticks that each text was read that waits for a signature, and signs by PIN. */
export async function signWhatBinds(staff: Page, pin: string): Promise<void> {
  await field(staff, 'pin').waitFor();
  for (const box of await staff.locator('main [data-field^="read-"]').all())
    if (!(await box.isChecked())) await box.click();
  await typeInto(staff, 'pin', pin);
  await pressFor(staff, 'sign', 'main:not([aria-busy="true"]):not(:has([data-signed="false"]))');
}
