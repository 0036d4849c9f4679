import type { Locator, Page } from 'playwright-core';
import { normaliseForSearch } from '../../src/domain/people/normalise.ts';
import { findChoice, readChoices } from './choices.ts';
import { action, expectOrRefusal, field, refusalHere, tick, typeInto } from './person.ts';

/** What a field of a form is filled with: words, a choice by id or words, a tick, the boxes of a group to tick. */
export type Filling = string | boolean | readonly string[] | null | undefined;

/** The question that stands in front of the page, or else the page. */
export async function front(staff: Page): Promise<Locator> {
  const dialog = staff.locator('[role="dialog"]:visible').last();
  return (await dialog.count()) > 0 ? dialog : staff.locator('body');
}

/** Fills what is given, whatever kind of field it is: typed, chosen, ticked. The rest is left as it stands. */
export async function fillForm(staff: Page, values: Readonly<Record<string, Filling>>): Promise<void> {
  const form = await front(staff);
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null) await fillField(staff, form, name, value);
}

async function fillField(
  staff: Page,
  form: Locator,
  name: string,
  value: NonNullable<Filling>,
): Promise<void> {
  const all = field(form, name);
  if ((await all.count()) === 0)
    throw await refusalHere(staff, 'choice-not-offered', name, staff.locator('main h1'));
  if (typeof value === 'boolean') {
    if (value) await tick(form, name);
    else if (await all.first().isChecked()) await all.first().click();
    return;
  }
  if (typeof value !== 'string') return tickBoxes(staff, all, name, value);
  const kind = await all.first().evaluate((element) => element.localName);
  if (kind === 'select') return select(staff, all.first(), name, value);
  if (kind === 'input' || kind === 'textarea') return typeInto(form, name, value);
  const choices = kind === 'button' ? all : all.locator('[data-option]:visible');
  const found = findChoice(
    await readChoices(choices, kind === 'button' ? 'data-value' : 'data-option'),
    value,
  );
  if (!found) throw await refusalHere(staff, 'choice-not-offered', name, choices);
  await found.element.click();
}

async function tickBoxes(
  staff: Page,
  boxes: Locator,
  name: string,
  wanted: readonly string[],
): Promise<void> {
  const choices = await Promise.all(
    (await boxes.all()).map(async (element) => ({
      id: '',
      title: await element.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent.trim() ?? ''),
      element,
    })),
  );
  for (const words of wanted) {
    const found = findChoice(choices, words);
    if (!found) throw await refusalHere(staff, 'choice-not-offered', name, staff.locator('fieldset label'));
    if (!(await found.element.isChecked())) await found.element.click();
  }
}

/** Takes the entry of a list that opens downwards, by the arrow keys. */
async function select(staff: Page, list: Locator, name: string, wanted: string): Promise<void> {
  const entries = list.locator('option');
  const choices = await Promise.all(
    (await entries.all()).map(async (entry) => ({
      id: (await entry.getAttribute('value')) ?? '',
      title: (await entry.textContent())?.trim() ?? '',
      element: entry,
    })),
  );
  const found = findChoice(choices, wanted);
  if (!found) throw await refusalHere(staff, 'choice-not-offered', name, entries);
  await list.focus();
  await staff.keyboard.press('Home');
  for (let at = 0; at < choices.indexOf(found); at += 1) await staff.keyboard.press('ArrowDown');
  if ((await list.inputValue()) !== found.id) await list.selectOption(found.id);
}

/** Presses a button and waits for what it brings, or throws what the screen refuses. */
export async function pressFor(staff: Page, name: string, expected: string): Promise<void> {
  await pressThere(staff, name);
  await expectOrRefusal(staff, staff.locator(expected).first());
}

/** Answers the question that stands in front, and waits until it is gone. */
export async function answerDialog(staff: Page, name: string): Promise<void> {
  await pressFor(staff, name, 'body:not(:has([role="dialog"]))');
}

/** Opens the question behind a button. */
export async function openDialog(staff: Page, name: string): Promise<void> {
  await pressThere(staff, name);
  await staff.locator('[role="dialog"]:visible').first().waitFor();
}

/** Opens the question behind a button, fills what is given, and answers it. */
export async function answerWith(
  staff: Page,
  [open, save]: readonly [open: string, save: string],
  values: Readonly<Record<string, Filling>>,
): Promise<void> {
  await openDialog(staff, open);
  await fillForm(staff, values);
  await answerDialog(staff, save);
}

/** The lines that stand below each other in the list of a page. */
export const linesOf = (staff: Page): Locator =>
  staff.locator('main [role="radiogroup"] [data-option]:visible');

/** A button that is not there, or cannot be pressed now, is a refusal with what the screen offers instead. */
async function pressThere(staff: Page, name: string): Promise<void> {
  await staff.locator('main[data-page]:not([aria-busy="true"])').waitFor();
  const button = action(await front(staff), name).first();
  if ((await button.count()) === 0)
    throw await refusalHere(staff, 'step-not-offered', 'do', staff.locator('footer button:visible'));
  if ((await button.getAttribute('aria-disabled')) === 'true') {
    const why = staff.locator('[data-why]:visible').first();
    const code = (await why.count()) > 0 ? await why.getAttribute('data-why') : null;
    throw await refusalHere(staff, code ?? 'next-unavailable', null, why);
  }
  await button.click();
}

/** How long a person looks through a list before they say that it is not there. */
const lookMs = 3000;

/** Looks something up in a list by typing, and opens it; refuses with `code` where the list does not hold it. */
export async function findInList(staff: Page, words: string, code: string): Promise<void> {
  const lines = linesOf(staff);
  const none = staff.locator('main .empty:visible');
  await lines.or(none).first().waitFor();
  if ((await field(staff, 'query').count()) > 0) await typeInto(staff, 'query', words);
  if (!(await pressLine(staff, lines, words, lookMs))) throw await refusalHere(staff, code, 'of', none);
}

/**
 * Presses the line with these words as soon as it stands still: a list answers to what was typed after a moment.
 * False where no such line comes in time.
 */
export async function pressLine(
  staff: Page,
  lines: Locator,
  words: string,
  withinMs: number,
): Promise<boolean> {
  const wanted = normaliseForSearch(words);
  const briefly = { timeout: 500 };
  for (const until = performance.now() + withinMs; performance.now() < until;) {
    for (const line of await lines.all()) {
      const text = await line.innerText(briefly).catch(() => '');
      if (!normaliseForSearch(text).includes(wanted)) continue;
      const isPressed = await line.click({ timeout: withinMs }).then(
        () => true,
        () => false,
      );
      if (isPressed) return true;
    }
    await staff.waitForTimeout(100);
  }
  return false;
}
