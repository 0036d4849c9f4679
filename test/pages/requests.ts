import type { Locator, Page } from 'playwright-core';
import { action, field, refusals } from './person.ts';

/** Opens the list of requests from wherever the staff window stands. */
export async function openRequests(staff: Page): Promise<void> {
  await action(staff, 'open-requests').click();
  await staff.locator('main[data-page="requests"]').waitFor();
}

/** The lines of the list, each a request. */
export const requestLines = (staff: Page): Locator => field(staff, 'requests').locator('[data-option]');

/** Waits until the open request stands at a stage. */
export async function awaitStage(staff: Page, stage: string): Promise<void> {
  await staff.locator(`main[data-page="request"][data-stage="${stage}"][aria-busy="false"]`).waitFor();
}

/** Opens the dialog of the one next step. */
export async function askNext(staff: Page): Promise<void> {
  await action(staff, 'next').click();
  await action(staff, 'save-step').waitFor();
}

/** Saves what was asked and waits until the request stands at a stage. */
export async function saveStep(staff: Page, stage: string): Promise<void> {
  await action(staff, 'save-step').click();
  await staff.locator('[role="dialog"]').waitFor({ state: 'detached' });
  await awaitStage(staff, stage);
}

/** Saves what was asked and says with which refusal it was answered, as code and field. */
export async function refusedStep(staff: Page): Promise<string> {
  await action(staff, 'save-step').click();
  const refusal = refusals(staff).first();
  await refusal.waitFor();
  return [await refusal.getAttribute('data-error-code'), await refusal.getAttribute('data-error-field')].join(
    ' ',
  );
}
