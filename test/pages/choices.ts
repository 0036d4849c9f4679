import type { Locator, Page } from 'playwright-core';
import { normaliseForSearch } from '../../src/domain/people/normalise.ts';
import { field, refusalHere } from './person.ts';

/** Something on the screen that can be chosen, by its id or by the words that it begins with. */
export type Choice = { id: string; title: string; element: Locator };

/** What the elements offer: the attribute holds the id, the first line the title. */
export async function readChoices(elements: Locator, idAttribute: string): Promise<Choice[]> {
  return Promise.all(
    (await elements.all()).map(async (element) => ({
      id: (await element.getAttribute(idAttribute)) ?? '',
      title: (await element.innerText()).split('\n').find((line) => line.trim() !== '') ?? '',
      element,
    })),
  );
}

/** The choice that a person means: the id, the same words, or the only one that holds these words. */
export function findChoice(choices: readonly Choice[], wanted: string): Choice | undefined {
  const words = normaliseForSearch(wanted);
  const holding = choices.filter(({ title }) => words !== '' && normaliseForSearch(title).includes(words));
  return (
    choices.find(({ id }) => id === wanted) ??
    choices.find(({ title }) => normaliseForSearch(title) === words) ??
    (holding.length === 1 ? holding[0] : undefined)
  );
}

/** Presses the channel that is `wanted`; refuses when the screen offers no such channel. */
export async function chooseChannel(staff: Page, name: string, wanted: string): Promise<void> {
  const offered = field(staff, name);
  await offered.first().waitFor();
  const found = findChoice(await readChoices(offered, 'data-value'), wanted);
  if (found === undefined) throw await refusalHere(staff, 'unknown-channel', name, offered);
  await found.element.click();
}

/** Presses the first channel unless one is chosen already. */
export async function chooseSomeChannel(staff: Page, name: string): Promise<void> {
  const offered = field(staff, name);
  if ((await offered.and(staff.locator('[aria-checked="true"]')).count()) > 0) return;
  if ((await offered.count()) > 0) await offered.first().click();
}
