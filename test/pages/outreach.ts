import type { Page } from 'playwright-core';
import { action, expectOrRefusal, field, pick, pressNext, typeInto } from './person.ts';

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
