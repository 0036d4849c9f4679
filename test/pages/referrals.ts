import type { Page } from 'playwright-core';
import { action, expectOrRefusal, option, pick, pressNext, typeInto } from './person.ts';

/** Opens the worklist from wherever the areas are listed. */
export async function openReferrals(staff: Page): Promise<void> {
  await action(staff, 'open-referrals').click();
  await staff.locator('main[data-page="referrals"] [data-field="view"]').first().waitFor();
}

/** Shows one of the lists, once it has been read. */
export async function showReferrals(staff: Page, view: string): Promise<void> {
  await pick(staff, 'view', view);
  await staff.locator(`[data-field="view"][data-value="${view}"][aria-checked="true"]`).waitFor();
}

/** Opens the follow-up of one referral from the list that is shown. */
export async function openReferral(staff: Page, requestId: string): Promise<void> {
  await option(staff, requestId).click();
  await staff.locator(`[data-referral="${requestId}"]`).waitFor();
}

/** Records what a follow-up found out, with another next day where one is given. */
export async function recordFollowUp(
  staff: Page,
  found: { contacted?: string; outcome: string; nextOn?: string; note?: string },
): Promise<void> {
  if (found.contacted !== undefined) await pick(staff, 'contacted', found.contacted);
  await pick(staff, 'outcome', found.outcome);
  if (found.nextOn !== undefined) await typeInto(staff, 'nextOn', found.nextOn);
  if (found.note !== undefined) await typeInto(staff, 'note', found.note);
  await pressNext(staff, 'record');
  await expectOrRefusal(staff, staff.locator(`[data-attempt="${found.outcome}"]`));
}
