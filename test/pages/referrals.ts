import type { Page } from 'playwright-core';
import { fillForm, pressLine } from './forms.ts';
import { action, expectOrRefusal, next, option, pick, pressNext, refusalHere, typeInto } from './person.ts';
import { leaveAsDraft } from './visit-guide.ts';

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
  found: {
    contacted?: string | undefined;
    outcome?: string | undefined;
    nextOn?: string | undefined;
    note?: string | undefined;
  },
): Promise<void> {
  const attempts = staff.locator('[data-attempt]');
  const before = await attempts.count();
  await fillForm(staff, found);
  await pressNext(staff, 'record');
  await expectOrRefusal(staff, attempts.nth(before));
}

const eachListMs = 1000;
const lists = ['week', 'later', 'today', 'overdue', 'hand-over', 'ended'];

/** Opens the follow-up of the referral with this number, in whichever list it stands. */
export async function findReferral(staff: Page, number: string): Promise<void> {
  await typeInto(staff, 'query', number);
  const lines = staff.locator('[data-field="referrals"] [data-option]:visible');
  for (const view of lists) {
    await showReferrals(staff, view);
    if (!(await pressLine(staff, lines, number, eachListMs))) continue;
    await staff.locator('[data-referral]').waitFor();
    return;
  }
  throw await refusalHere(staff, 'unknown-visit', 'of', staff.locator('[data-empty="referrals"]'));
}

/** How the referral that is shown stands: `followed`, or how it ended. */
export async function readReferral(staff: Page): Promise<{ status: string }> {
  const ending = await staff.locator('[data-referral]').getAttribute('data-ending');
  return { status: ending === null || ending === '' ? 'followed' : ending };
}

/** Starts the referral to another agency, leaves it as a draft, and gives its number. */
export async function startNextReferral(staff: Page): Promise<string> {
  await next(staff, 'start-next');
  return leaveAsDraft(staff);
}
