import type { Locator, Page } from 'playwright-core';
import { findInList } from './forms.ts';
import { action, field, refusalHere, refusals } from './person.ts';

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

/** Saves what was asked and says with which refusal it was answered, as code and field. */
export async function refusedStep(staff: Page): Promise<string> {
  await action(staff, 'save-step').click();
  const refusal = refusals(staff).first();
  await refusal.waitFor();
  return [await refusal.getAttribute('data-error-code'), await refusal.getAttribute('data-error-field')].join(
    ' ',
  );
}

/** Opens the request with this number from the list; refuses where the desk has none. */
export async function findRequest(staff: Page, number: string): Promise<void> {
  await findInList(staff, number, 'unknown-visit');
  await staff.locator(`main[data-page="request"][data-request-number="${number}"]`).waitFor();
}

/** Where the open request stands, in the desk's own word. */
export async function readStage(staff: Page): Promise<string> {
  const main = staff.locator('main[data-page="request"][data-stage][aria-busy="false"]');
  await main.waitFor();
  return (await main.getAttribute('data-stage')) ?? '';
}

/** Presses the button of the due that is named by its words, or of the first that is open. */
export async function pressDue(staff: Page, words: string | undefined, button: string): Promise<void> {
  const open = staff
    .locator('[data-due]:visible')
    .filter({ has: staff.locator(`[data-action="${button}"]`) });
  const due = words === undefined ? open : open.filter({ hasText: words });
  if ((await due.count()) === 0)
    throw await refusalHere(staff, 'choice-not-offered', 'due', staff.locator('[data-due]:visible'));
  await action(due.first(), button).click();
  await staff.locator('[role="dialog"]:visible').waitFor();
}
