import type { Page } from 'playwright-core';
import type { Desk } from '../../src/desk/open-desk.ts';
import { ask } from '../fixtures/desk.ts';
import { signIn } from './first-run.ts';
import { action } from './person.ts';

/** The complaints or claims, at the list. */
export async function openArea(staff: Page, area: 'complaints' | 'compensation'): Promise<void> {
  await action(staff, `open-${area}`).first().click();
  await staff.locator(`main[data-page="${area}"][data-screen="list"]:not([aria-busy="true"])`).waitFor();
}

/** Waits until the complaint that is shown has come so far. */
export async function reach(staff: Page, state: string): Promise<void> {
  await staff.locator(`main[data-complaint-state="${state}"]:not([aria-busy="true"])`).waitFor();
}

/** Someone else takes the desk over. */
export async function changeStaff(
  staff: Page,
  desk: Desk,
  role: 'supervisor' | 'receptionist',
): Promise<void> {
  await ask(desk, 'session.signOut', {});
  await signIn(staff, role);
  await action(staff, 'open-complaints').first().waitFor();
}
