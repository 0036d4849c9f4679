import type { Page } from 'playwright-core';
import { answerFileDialog } from '../fixtures/chosen-file.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { action, pick } from './person.ts';

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
