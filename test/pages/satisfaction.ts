import type { Page } from 'playwright-core';
import { action, field } from './person.ts';

/** Goes to an area from the list at the side. */
export async function openArea(staff: Page, area: 'satisfaction' | 'improvements'): Promise<void> {
  await action(staff, `open-${area}`).click();
  await staff.locator(`main[data-page="${area}"]`).waitFor();
}

/** One of the parts of the page on satisfaction. */
export async function openPart(
  staff: Page,
  part: 'results' | 'words' | 'contacts' | 'measures',
): Promise<void> {
  await staff.locator(`[data-field="part"][data-value="${part}"]`).click();
  await staff.locator(`main[data-page="satisfaction"][data-view="${part}"]`).waitFor();
}

/** Whichever refusal stands in the open dialog: its code and field. */
export async function refusalInDialog(staff: Page): Promise<{ code: string | null; field: string | null }> {
  const shown = staff.locator('[role="dialog"] [data-error-code]').first();
  await shown.waitFor();
  return {
    code: await shown.getAttribute('data-error-code'),
    field: await shown.getAttribute('data-error-field'),
  };
}

/** Fills the fields of an open dialog. */
export async function fill(staff: Page, values: Record<string, string>): Promise<void> {
  const dialog = staff.locator('[role="dialog"]');
  for (const [name, value] of Object.entries(values)) await field(dialog, name).fill(value);
}

/** Presses a dialog's button and waits until it is gone. */
export async function saveDialog(staff: Page, name: string): Promise<void> {
  await action(staff, name).click();
  await staff.locator('[role="dialog"]').waitFor({ state: 'detached' });
}

/** How the means that is chosen stands, once it stands so. */
export async function readMeasure(
  staff: Page,
  ...standings: ('planned' | 'overdue' | 'done' | 'dropped')[]
): Promise<{ status: string }> {
  const shown = staff.locator(
    standings.map((standing) => `aside [data-measure][data-standing="${standing}"]`).join(', '),
  );
  await shown.waitFor();
  return { status: (await shown.getAttribute('data-standing')) ?? '' };
}

/** Waits until the obstacle that is chosen stands so. */
export async function readObstacle(
  staff: Page,
  status: 'open' | 'changed' | 'checked',
): Promise<{ status: string }> {
  await staff.locator(`aside [data-obstacle][data-state="${status}"]`).waitFor();
  return { status };
}
