import type { Page } from 'playwright-core';
import { action, field, pick } from './person.ts';

/** Goes to a page of the desk's work by the list of areas. */
export async function openArea(page: Page, area: string): Promise<void> {
  await action(page, `open-${area}`).click();
  await page.locator(`main[data-page="${area}"]`).waitFor();
}

/** Fills the fields of a form or dialog. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
}

/** Presses a button and waits for what it brings. */
export async function press(page: Page, name: string, expected: string): Promise<void> {
  await action(page, name).first().click();
  await page.locator(expected).first().waitFor();
}

/** Reviews the evidence that is next, as someone who compared it with the original. */
export async function reviewNext(page: Page): Promise<void> {
  await action(page, 'review-next').click();
  await pick(page, 'finding', 'confirmed');
  await fill(page, { note: 'طوبق بالأصل' });
  await action(page, 'save-review').click();
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
}
