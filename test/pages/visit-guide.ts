import type { Page } from 'playwright-core';
import type { ScriptedVisit } from '../visit-player/visit-fields.ts';
import { chooseChannel, findChoice, readChoices } from './choices.ts';
import { fillForm } from './forms.ts';
import {
  action,
  expectOrRefusal,
  moveOn,
  next,
  option,
  pick,
  pressNext,
  refusalHere,
  refusals,
  tick,
  typeInto,
} from './person.ts';

/** Starts a visit from the home screen. */
export async function startVisit(
  staff: Page,
  visit: Pick<ScriptedVisit, 'journey' | 'channel'>,
): Promise<void> {
  await staff.locator('main[data-page="home"]').waitFor();
  await action(staff, 'start-request').waitFor();
  if (visit.channel !== undefined) await chooseChannel(staff, 'channelId', visit.channel);
  const start = action(staff, `start-${visit.journey}`);
  if ((await start.count()) === 0)
    throw await refusalHere(staff, 'referral-not-offered', 'journey', staff.locator('footer button'));
  await moveOn(staff, () => start.click());
}

/** Opens a draft from the home screen and goes on with it. */
export async function resumeVisit(staff: Page, requestNumber: string): Promise<void> {
  await staff.locator('main[data-page="home"]').waitFor();
  await action(staff, 'start-request').waitFor();
  const line = staff.locator(`[data-field="drafts"] [data-request-number="${requestNumber}"]:visible`);
  if ((await line.count()) === 0)
    throw await refusalHere(staff, 'unknown-visit', 'returnOf', staff.locator('main'));
  await line.first().click();
  await readScreen(staff);
  await next(staff, 'resume');
}

/** Leaves the visit that has just begun as a draft that can be gone on with, and gives its number. */
export async function leaveAsDraft(staff: Page): Promise<string> {
  await readScreen(staff);
  const main = staff.locator('main[data-page="visit"]');
  const number = (await main.getAttribute('data-request-number')) ?? '';
  await action(staff, 'leave').click();
  await staff.locator('main[data-visit-status="left-incomplete"]').waitFor();
  return number;
}

/** Waits until the screen of a visit is there, and says which. */
export async function readScreen(staff: Page): Promise<string> {
  const main = staff.locator('main[data-page="visit"]:not([data-screen="opening"]):not([aria-busy="true"])');
  await main.waitFor();
  return (await main.getAttribute('data-screen')) ?? '';
}

export async function greet(
  staff: Page,
  visit: Pick<ScriptedVisit, 'hospitality' | 'attendance'>,
): Promise<void> {
  if (visit.attendance) {
    const { where, ...about } = visit.attendance;
    await fillForm(staff, { attendance: where, ...about });
  }
  if (visit.hospitality) await pick(staff, 'hospitality', visit.hospitality);
  await next(staff);
}

export async function chooseService(
  staff: Page,
  visit: Pick<ScriptedVisit, 'service' | 'printConditions'>,
): Promise<void> {
  if (visit.service !== undefined) await pressService(staff, visit.service);
  if (visit.printConditions) {
    await action(staff, 'issue-conditions').click();
    await expectOrRefusal(staff, staff.locator('[data-slip-kind="conditions"]'));
  }
  await tick(staff, 'conditionsExplained');
  await next(staff);
}

/** By id as it stands in the list, or by typing its title into the filter. */
async function pressService(staff: Page, wanted: string): Promise<void> {
  const offered = staff.locator('[data-field="services"] [data-option]:visible');
  await offered.first().waitFor();
  const byId = (await readChoices(offered, 'data-option')).find(({ id }) => id === wanted);
  if (byId) return option(staff, byId.id).click();
  await typeInto(staff, 'serviceFilter', wanted);
  await expectOrRefusal(staff, offered);
  const found = findChoice(await readChoices(offered, 'data-option'), wanted);
  // The filter looks at the summaries too, so a list that is not empty may still not hold the service.
  if (!found) throw await refusalHere(staff, 'unknown-service', 'service', offered);
  await option(staff, found.id).click();
}

/** Asks what is unclear, where the policy says whom to turn to. */
export async function recordUnclear(staff: Page, question: string): Promise<void> {
  const button = action(staff, 'unclear');
  if ((await button.count()) === 0)
    throw await refusalHere(staff, 'choice-not-offered', 'unclear', staff.locator('footer button'));
  await button.click();
  await typeInto(staff, 'question', question);
  await pressNext(staff, 'record-unclear');
  await action(staff, 'record-unclear').or(refusals(staff)).first().waitFor({ state: 'detached' });
}

export async function confirmExplanation(
  staff: Page,
  visit: Pick<ScriptedVisit, 'agreedChannel'>,
): Promise<void> {
  if (visit.agreedChannel !== undefined) await chooseChannel(staff, 'agreedChannelId', visit.agreedChannel);
  await next(staff);
}

export async function confirmService(staff: Page, visit: Pick<ScriptedVisit, 'serve'>): Promise<void> {
  await pick(staff, 'plan', visit.serve.plan);
  if (visit.serve.note !== '') await typeInto(staff, 'note', visit.serve.note);
  await next(staff);
}

/** Issues the slip that the screen is for and waits until its paper is shown. */
export async function issueSlip(staff: Page, kind: string): Promise<void> {
  const slip = staff.locator(`[data-slip-kind="${kind}"]`).first();
  if ((await slip.count()) === 0) await pressNext(staff);
  await expectOrRefusal(staff, slip);
  await staff.locator('[data-slip-paper="shown"]').first().waitFor();
}
