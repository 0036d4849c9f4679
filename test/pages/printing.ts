import type { Locator, Page } from 'playwright-core';
import { action } from './person.ts';

/** The rows of the slips that wait to be handed over, on the home screen. */
export const waitingSlips = (staff: Page): Locator =>
  staff.locator('main[data-page="home"] [data-field="waiting-slips"] [data-slip-kind]');

/** Waits until the print of a row has come this far. */
export async function printStands(row: Locator, state: string): Promise<void> {
  await row.locator(`[data-print-state="${state}"]`).waitFor();
}

/** Opens the printers from wherever the menu is. */
export async function openPrinters(staff: Page): Promise<void> {
  await action(staff, 'open-printers').click();
  await staff.locator('main[data-page="printers"]').waitFor();
  await staff.locator('main [data-field="kinds"]').waitFor();
}
