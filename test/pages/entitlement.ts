import type { Page } from 'playwright-core';
import { answerDialog, answerWith, fillForm, findInList, openDialog } from './forms.ts';
import { action, field, pick, refusalHere } from './person.ts';

/** Goes to a page of the desk's work by the list of areas. */
export async function openArea(page: Page, area: string): Promise<void> {
  await action(page, `open-${area}`).click();
  await page.locator(`main[data-page="${area}"]`).waitFor();
}

/** Fills the fields of a form or dialog. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
}

/** Presses a button and waits for what it brings. */
export async function press(page: Page, name: string, expected: string): Promise<void> {
  await action(page, name).first().click();
  await page.locator(expected).first().waitFor();
}

/** Reviews the evidence that is next, as someone who compared it with the original. */
export async function reviewNext(page: Page): Promise<void> {
  await action(page, 'review-next').click();
  await pick(page, 'finding', 'confirmed');
  await fill(page, { note: 'طوبق بالأصل' });
  await action(page, 'save-review').click();
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
}

/** How the announcement that is chosen stands, and its words by which it is found. */
export async function readAnnouncement(staff: Page): Promise<{ status: string; number: string }> {
  const shown = staff.locator('aside [data-announcement]');
  await shown.waitFor();
  return {
    status: (await shown.getAttribute('data-state')) ?? '',
    number: (await shown.locator('h2').first().innerText()).trim(),
  };
}

/** Opens the case of the request with this number. */
export async function openCase(staff: Page, number: string): Promise<void> {
  await openArea(staff, 'entitlement');
  await findInList(staff, number, 'unknown-visit');
  const open = action(staff, 'open-case');
  const shown = staff.locator('main[data-screen="case"]');
  await open.or(shown).first().waitFor();
  if ((await shown.count()) === 0) await open.click();
  await shown.waitFor();
}

/** How the case that is shown stands: its verdict, or what it waits for. */
export async function readCase(staff: Page): Promise<{ status: string }> {
  await staff.locator('main[data-screen="case"]:not([aria-busy="true"])').waitFor();
  const verdict = staff.locator('main [data-verdict]:not([data-reopened])');
  if ((await verdict.count()) > 0) return { status: (await verdict.getAttribute('data-verdict')) ?? '' };
  if ((await staff.locator('[data-finding="waiting"]').count()) > 0) return { status: 'evidence-unreviewed' };
  return { status: (await action(staff, 'outcome').count()) > 0 ? 'appointment-pending' : 'undecided' };
}

/** Reviews the evidence with these words, or all that waits, one after the other. */
export async function reviewEvidence(
  staff: Page,
  words: string | undefined,
  review: { finding?: string | undefined; note?: string | undefined },
): Promise<void> {
  if (words !== undefined) {
    const evidence = staff.locator('[data-evidence]').filter({ hasText: words });
    if ((await evidence.count()) === 0)
      throw await refusalHere(staff, 'choice-not-offered', 'evidence', staff.locator('[data-evidence]'));
    await action(evidence.first(), 'review').click();
    await fillForm(staff, review);
    return answerDialog(staff, 'save-review');
  }
  for (let left = await staff.locator('[data-finding="waiting"]').count(); left > 0; left -= 1)
    await answerWith(staff, ['review-next', 'save-review'], review);
}

const wordsOfOutcome = ['outcome.findings', 'outcome.note', 'outcome.reason'];

/** Records what came of the appointment that waits. */
export async function recordOutcome(
  staff: Page,
  came: {
    state?: string | undefined;
    words?: string | undefined;
    on?: string | undefined;
    time?: string | undefined;
  },
): Promise<void> {
  await openDialog(staff, 'outcome');
  await fillForm(staff, { 'outcome.state': came.state });
  for (const name of wordsOfOutcome)
    if ((await field(staff, name).count()) > 0) await fillForm(staff, { [name]: came.words });
  await fillForm(staff, { 'outcome.on': came.on, 'outcome.time': came.time });
  await answerDialog(staff, 'record-outcome');
}

/** Answers the conditions in their order, each with what shows it: part of its words, or words of its own. */
export async function answerConditions(
  staff: Page,
  conditions: readonly {
    fulfilled: boolean;
    shownBy?: string | undefined;
    words?: string | undefined;
  }[],
): Promise<void> {
  for (const [index, { fulfilled, shownBy, words }] of conditions.entries())
    await fillForm(staff, {
      [`conditions.${index}.isFulfilled`]: fulfilled ? 'yes' : 'no',
      [`conditions.${index}.shownBy`]: shownBy,
      [`conditions.${index}.words`]: words,
    });
}
