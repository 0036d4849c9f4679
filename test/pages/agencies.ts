import type { Page } from 'playwright-core';
import { answerFileDialog } from '../fixtures/chosen-file.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { action } from './person.ts';

/** Opens the import of the agency directory from wherever the areas are listed. */
export async function openImport(staff: Page): Promise<void> {
  await action(staff, 'open-agencies').first().click();
  await staff.locator('main[data-page="agencies"]').waitFor();
  await action(staff, 'open-import').click();
  await staff.locator('main[data-page="agency-import"]').waitFor();
}

/** The page of the import once it has come so far. */
export function importAt(staff: Page, stage: string): Promise<void> {
  return staff.locator(`main[data-page="agency-import"][data-stage="${stage}"]`).waitFor();
}

/** Picks this file for the import. */
export async function chooseDirectory(kiosk: Kiosk, filePath: string): Promise<void> {
  await answerFileDialog(kiosk, filePath);
  await action(kiosk.staff, 'choose-file').click();
}
