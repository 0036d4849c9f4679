import type { Page } from 'playwright-core';
import { action, pick } from './person.ts';

/** Says on the screen of reception where the beneficiary is. */
export async function sayWhere(staff: Page, where: 'at-desk' | 'remote' | 'at-their-place'): Promise<void> {
  await pick(staff, 'attendance', where);
}

/** Says in the side panel that it changed, on any later screen. */
export async function changeWhere(staff: Page, where: 'at-desk' | 'remote'): Promise<void> {
  await action(staff, 'change-attendance').click();
  await sayWhere(staff, where);
  await action(staff, 'save-attendance').click();
  await waitForWhere(staff, where);
}

/** Waits until the side panel says where the beneficiary is. */
export async function waitForWhere(staff: Page, where: string): Promise<void> {
  await staff.locator(`[data-attendance="${where}"]`).waitFor();
}
