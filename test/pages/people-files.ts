import type { Page } from 'playwright-core';
import { action, typeInto } from './person.ts';

/** Searches in the people’s files and waits for what was found. */
export async function searchFiles(staff: Page, query: string): Promise<void> {
  await typeInto(staff, 'query', query);
  await staff.locator('main [data-option], main [data-empty="people"]').first().waitFor();
}

/** Opens the file that is chosen, with the reason that stands first. */
export async function openChosenFile(staff: Page): Promise<void> {
  await action(staff, 'open-file').click();
  await action(staff, 'confirm').click();
  await staff.locator('main[data-file="open"]').waitFor();
}
