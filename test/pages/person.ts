import type { Locator, Page } from 'playwright-core';

/** What a person sees on the screen when the desk refuses. */
export class Refusal extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly step: string;
  constructor(seen: { code: string; field: string | null; step: string; message: string }) {
    super(seen.message);
    this.code = seen.code;
    this.field = seen.field;
    this.step = seen.step;
  }
}

export const field = (scope: Page | Locator, name: string): Locator =>
  scope.locator(`[data-field="${name}"]:visible`);
export const action = (scope: Page | Locator, name: string): Locator =>
  scope.locator(`[data-action="${name}"]:visible`);
export const option = (scope: Page | Locator, id: string): Locator =>
  scope.locator(`[data-option="${id}"]:visible`);

/** Everything on the screen that says no, once nothing is under way: a refusal of before may stand until then. */
export const refusals = (page: Page): Locator =>
  page.locator('body:not(:has([aria-busy="true"])) [data-error-code]:visible');

/** Types as a person does: clicks the field, empties it, presses the keys. Unchanged fields are left alone. */
export async function typeInto(scope: Page | Locator, name: string, text: string): Promise<void> {
  const input = field(scope, name).first();
  if ((await input.inputValue()) === text) return;
  const page = input.page();
  await input.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  if (text !== '') await page.keyboard.type(text);
}

/** Presses one of the choices of a field; refuses when the screen offers no such choice. */
export async function pick(page: Page, name: string, value: string): Promise<void> {
  const choices = page.locator(`[data-field="${name}"][data-value]:visible`);
  const choice = page.locator(`[data-field="${name}"][data-value="${value}"]:visible`);
  if ((await choice.count()) === 0) throw await refusalHere(page, 'choice-not-offered', name, choices);
  await choice.click();
}

/** Ticks a box if it is not ticked. */
export async function tick(scope: Page | Locator, name: string): Promise<void> {
  const box = field(scope, name).first();
  if (!(await box.isChecked())) await box.click();
}

/** Where the staff window stands: page and, in a visit, the screen. */
export async function whereIs(page: Page): Promise<{ page: string; screen: string }> {
  const main = page.locator('main[data-page]');
  return {
    page: (await main.getAttribute('data-page')) ?? '',
    screen: (await main.getAttribute('data-screen')) ?? '',
  };
}

/** A refusal that the person concludes from what the screen offers: its message is the words seen there. */
export async function refusalHere(
  page: Page,
  code: string,
  field: string | null,
  seen: Locator,
): Promise<Refusal> {
  const place = await whereIs(page);
  const texts =
    (await seen.count()) > 0 ? await seen.allInnerTexts() : [await page.locator('main h1').innerText()];
  // Of each thing that is offered, the line that names it.
  const words = texts.map(
    (text) =>
      text
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.trim() ?? '',
  );
  return new Refusal({ code, field, step: place.screen || place.page, message: words.join('، ') });
}

/** The refusal shown on the screen, if one is. */
export async function refusalOn(page: Page): Promise<Refusal | null> {
  const shown = refusals(page).first();
  if ((await shown.count()) === 0) return null;
  const place = await whereIs(page);
  return new Refusal({
    code: (await shown.getAttribute('data-error-code')) ?? '',
    field: (await shown.getAttribute('data-error-field')) || null,
    step: place.screen || place.page,
    message: (await shown.innerText()).trim(),
  });
}

/** Waits for what is expected or a refusal, and throws the refusal. */
export async function expectOrRefusal(page: Page, expected: Locator): Promise<void> {
  await expected.or(refusals(page)).first().waitFor();
  const refusal = await refusalOn(page);
  if (refusal) throw refusal;
}

/**
 * Does `act` and waits until the staff window has moved on from where it was. A refusal shown instead, or a
 * next action that stays unavailable with its reason, is thrown as what the person saw.
 */
export async function moveOn(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await whereIs(page);
  const moved = page.locator(
    before.screen
      ? `main[data-page]:not([data-screen="${before.screen}"])`
      : `main[data-page]:not([data-page="${before.page}"])`,
  );
  await act();
  await moved.or(refusals(page)).first().waitFor();
  if ((await moved.count()) > 0) return;
  const refusal = await refusalOn(page);
  if (refusal) throw refusal;
}

/** Presses the one next action and waits for the next screen. */
export async function next(page: Page, name = 'next'): Promise<void> {
  await moveOn(page, () => pressNext(page, name));
}

/** Presses the one next action; throws the reason beside it where it is not available. */
export async function pressNext(page: Page, name = 'next'): Promise<void> {
  const button = page.locator(`[data-action="${name}"]:visible:not([aria-busy="true"])`);
  await button.waitFor();
  if ((await button.getAttribute('aria-disabled')) === 'true') throw await reasonOf(page);
  await button.click();
}

async function reasonOf(page: Page): Promise<Refusal> {
  const refusal = await refusalOn(page);
  if (refusal) return refusal;
  const why = page.locator('[data-why]:visible').first();
  const code = (await why.count()) > 0 ? await why.getAttribute('data-why') : null;
  return refusalHere(page, code ?? 'next-unavailable', null, why);
}
