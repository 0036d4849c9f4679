import type { Page } from 'playwright-core';
import { fillForm } from './forms.ts';
import { action, expectOrRefusal, field, moveOn, option, typeInto } from './person.ts';

/** The page of tools and references. */
export async function openReferenceTools(staff: Page): Promise<void> {
  await action(staff, 'open-reference-tools').click();
  await staff.locator('main[data-page="reference-tools"] [data-field="toolId"]').waitFor();
}

/** Chooses a tool of the policy's list. */
export async function chooseTool(staff: Page, toolId: string): Promise<void> {
  await option(staff, toolId).click();
}

/** Brings the file in that the system's dialog gives, under an edition and a date. Throws what the screen refuses. */
export async function importDocument(
  staff: Page,
  { edition, datedOn }: { edition: string; datedOn: string },
): Promise<void> {
  if ((await field(staff, 'edition').count()) === 0) {
    await action(staff, 'import-document').or(action(staff, 'import-edition')).first().click();
    await field(staff, 'edition').waitFor();
  }
  await typeInto(staff, 'edition', edition);
  await typeInto(staff, 'datedOn', datedOn);
  await action(staff, 'keep-document').click();
  await expectOrRefusal(staff, staff.locator('body:not(:has([role="dialog"]))'));
}

/** Opens the chosen tool's newest edition and waits for its first page. */
export async function openDocument(staff: Page): Promise<void> {
  await moveOn(staff, () => staff.keyboard.press('Enter'));
  await staff.locator('[data-document-page="1"] canvas').waitFor();
}

/** Chooses a tool by its id or words; whoever reads a document puts it aside first. */
export async function findTool(staff: Page, tool: string): Promise<void> {
  if ((await staff.locator('main[data-page="reference-document"]').count()) > 0)
    await moveOn(staff, () => action(staff, 'back').click());
  await fillForm(staff, { toolId: tool });
}
