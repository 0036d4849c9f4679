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

/** Presses one of the choices of a field. */
export async function pick(scope: Page | Locator, name: string, value: string): Promise<void> {
  await scope
    .locator(
      `[data-field="${name}"] [data-value="${value}"]:visible, [data-field="${name}"][data-value="${value}"]:visible`,
    )
    .first()
    .click();
}

/** Ticks a box if it is not ticked. */
export async function tick(scope: Page | Locator, name: string): Promise<void> {
  const box = field(scope, name).first();
  if ((await box.getAttribute('aria-checked')) === 'true' || (await box.isChecked().catch(() => false)))
    return;
  await box.click();
}

/** Where the staff window stands: page and, in a visit, the screen. */
export async function whereIs(page: Page): Promise<{ page: string; screen: string }> {
  const main = page.locator('main[data-page]');
  return {
    page: (await main.getAttribute('data-page')) ?? '',
    screen: (await main.getAttribute('data-screen')) ?? '',
  };
}

/** The refusal shown on the screen, if one is. */
export async function refusalOn(page: Page): Promise<Refusal | null> {
  const shown = page.locator('[data-error-code]:visible').first();
  if ((await shown.count()) === 0) return null;
  const place = await whereIs(page);
  return new Refusal({
    code: (await shown.getAttribute('data-error-code')) ?? '',
    field: await shown.getAttribute('data-error-field'),
    step: place.screen || place.page,
    message: (await shown.innerText()).trim(),
  });
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
  const refused = page.locator('[data-error-code]:visible').first();
  await moved.or(refused).first().waitFor({ state: 'attached' });
  if ((await moved.count()) > 0) return;
  const refusal = await refusalOn(page);
  if (refusal) throw refusal;
}

/** Presses the one next action and waits for the next screen. */
export async function next(page: Page): Promise<void> {
  const button = action(page, 'next');
  await button.waitFor();
  if (await button.isDisabled().catch(() => false)) throw await reasonOf(page);
  if ((await button.getAttribute('aria-disabled')) === 'true') throw await reasonOf(page);
  await moveOn(page, () => button.click());
}

async function reasonOf(page: Page): Promise<Refusal> {
  const why = page.locator('[data-why]:visible').first();
  const place = await whereIs(page);
  const shown = (await why.count()) > 0;
  return new Refusal({
    code: shown ? ((await why.getAttribute('data-why')) ?? '') : 'next-unavailable',
    field: null,
    step: place.screen || place.page,
    message: shown ? (await why.innerText()).trim() : '',
  });
}
