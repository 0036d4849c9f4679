import type { Locator, Page } from 'playwright-core';
import type { ScriptedRequirement, ScriptedVisit } from '../visit-player/visit-fields.ts';
import { findChoice, readChoices } from './choices.ts';
import { action, expectOrRefusal, field, refusalHere, typeInto } from './person.ts';

/** Settles each requirement that the script names. Returns whether something is missing. */
export async function settleRequirements(
  staff: Page,
  visit: Pick<ScriptedVisit, 'requirements' | 'identityRenewal'>,
): Promise<{ isMissing: boolean }> {
  if (visit.identityRenewal !== undefined) await renewIdentity(staff, visit.identityRenewal);
  const rows = staff.locator('[data-requirement]:visible');
  await rows.first().waitFor();
  const offered = await readChoices(rows, 'data-requirement');
  for (const [wanted, settling] of Object.entries(visit.requirements)) {
    const found = findChoice(offered, wanted);
    if (found === undefined) throw await refusalHere(staff, 'unknown-requirement', wanted, rows);
    await settle(staff, found.id, settling);
  }
  return { isMissing: (await staff.locator('[data-requirement][data-state="missing"]').count()) > 0 };
}

async function renewIdentity(staff: Page, expiry: string): Promise<void> {
  if ((await field(staff, 'identityRenewal').count()) === 0)
    throw await refusalHere(staff, 'choice-not-offered', 'identityRenewal', staff.locator('main h1'));
  await typeInto(staff, 'identityRenewal', expiry);
  await action(staff, 'renew-identity').click();
  await expectOrRefusal(staff, staff.locator('main:not(:has([data-field="identityRenewal"]))'));
}

async function settle(staff: Page, id: string, settling: ScriptedRequirement): Promise<void> {
  const row = staff.locator(`[data-requirement="${id}"]`);
  const state = row.locator(`[data-value="${settling.state}"]:visible`).first();
  if ((await state.count()) === 0) throw await refusalHere(staff, 'requirement-never-inapplicable', id, row);
  await state.click();
  if (!(await giveDetails(staff, row, settling))) return;
  const settled = staff.locator(
    `[data-requirement="${id}"]:not([data-state="open"]):not([aria-busy="true"])`,
  );
  await expectOrRefusal(staff, settled.filter({ hasNot: staff.locator('[data-part]') }));
}

/** What the state asks for besides. False where the script does not give it: the row stays open. */
async function giveDetails(staff: Page, row: Locator, settling: ScriptedRequirement): Promise<boolean> {
  if (settling.state === 'missing') {
    await row.locator(`[data-value="${settling.reason}"]:visible`).first().click();
    return true;
  }
  const name = settling.state === 'met' ? 'expiry' : 'reason';
  const text = settling.state === 'met' ? settling.expiry : settling.reason;
  // Most papers carry no expiry date, and the identity document's is known already.
  if ((await field(row, name).count()) === 0) return true;
  if (text.trim() === '') return false;
  await typeInto(row, name, text);
  await staff.keyboard.press('Tab');
  return true;
}
