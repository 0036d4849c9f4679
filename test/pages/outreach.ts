import type { Page } from 'playwright-core';
import { outreachViews } from '../../src/desk/contract/outreach.ts';
import { linesOf, pressLine } from './forms.ts';
import { action, expectOrRefusal, field, pick, pressNext, refusalHere, typeInto } from './person.ts';

/** Opens the outreach list from wherever the areas are listed. */
export async function openOutreach(staff: Page): Promise<void> {
  await action(staff, 'open-outreach').click();
  await staff.locator('main[data-page="outreach"] [data-field="view"]').first().waitFor();
}

/** Types the form of somebody who might be entitled and saves it. */
export async function addToOutreach(
  staff: Page,
  typed: { name: string; mobile: string; place: string; serviceId: string; why: string; source: string },
): Promise<void> {
  await action(staff, 'add').click();
  const { serviceId, ...texts } = typed;
  for (const [name, text] of Object.entries(texts)) await typeInto(staff, name, text);
  await field(staff, 'serviceId').selectOption(serviceId);
  await pressNext(staff, 'save');
  await expectOrRefusal(staff, staff.locator('[data-entry][data-state="to-reach"]'));
}

/** Records what an attempt came to. */
export async function recordOutreach(staff: Page, channelId: string, outcome: string): Promise<void> {
  await pick(staff, 'channelId', channelId);
  await pick(staff, 'outcome', outcome);
  await pressNext(staff, 'record');
  await expectOrRefusal(staff, staff.locator(`[data-attempt="${outcome}"]`));
}

const eachListMs = 1000;

/** Opens the entry of a name, in whichever list it stands. */
export async function findEntry(staff: Page, name: string): Promise<void> {
  if ((await field(staff, 'query').count()) > 0) await typeInto(staff, 'query', name);
  for (const view of outreachViews) {
    await pick(staff, 'view', view);
    if (!(await pressLine(staff, linesOf(staff).and(staff.locator(':not([data-field])')), name, eachListMs)))
      continue;
    await staff.locator('main [data-entry]').waitFor();
    return;
  }
  throw await refusalHere(staff, 'unknown-entry', 'of', staff.locator('main .empty'));
}

/** How the entry that is shown stands. */
export async function readEntry(staff: Page): Promise<{ status: string }> {
  await staff.locator('main[data-page="outreach"]:not([aria-busy="true"]) [data-entry]').waitFor();
  return { status: (await staff.locator('main [data-entry]').getAttribute('data-state')) ?? '' };
}
