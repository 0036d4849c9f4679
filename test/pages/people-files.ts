import type { Page } from 'playwright-core';
import { answerWith } from './forms.ts';
import type { Filling } from './forms.ts';
import { action, refusalHere, typeInto } from './person.ts';

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

/** Finds a person by name, mobile or number, and opens their file for a reason. */
export async function openFile(
  staff: Page,
  search: string,
  why: Readonly<Record<string, Filling>>,
): Promise<void> {
  await searchFiles(staff, search);
  if ((await staff.locator('main [data-option]').count()) === 0)
    throw await refusalHere(staff, 'unknown-person', 'search', staff.locator('main [data-empty="people"]'));
  await answerWith(staff, ['open-file', 'confirm'], why);
  await staff.locator('main[data-file="open"]').waitFor();
}
