import type { Locator, Page } from 'playwright-core';
import { normaliseForSearch } from '../../src/domain/people/normalise.ts';
import { findInList } from './forms.ts';
import { action, field, option, pick, pressNext, refusalHere, typeInto } from './person.ts';

export const inquiriesView = (staff: Page, view: string): Locator =>
  staff.locator(`main[data-page="inquiries"][data-view="${view}"][aria-busy="false"]`);
export const informationView = (staff: Page, view: string): Locator =>
  staff.locator(`main[data-page="information"][data-view="${view}"][aria-busy="false"]`);

/** Opens an area from the list of areas. */
export async function openArea(staff: Page, area: 'inquiries' | 'information'): Promise<void> {
  await action(staff, `open-${area}`).click();
  await staff.locator(`main[data-page="${area}"]`).waitFor();
}

/** Goes to another part of the inquiries page. */
export async function showInquiries(staff: Page, view: 'ask' | 'queue' | 'book'): Promise<void> {
  if ((await inquiriesView(staff, view).count()) > 0) return;
  await pick(staff, 'view', view);
  await inquiriesView(staff, view).waitFor();
}

/** The answer that is offered for a question. */
export const offered = (staff: Page, words: string): Locator =>
  staff.locator('[data-field="answerId"] [data-option][aria-checked="true"]', { hasText: words });

/** Types a question as a receptionist does, until the answer chosen by itself is one with these words. */
export async function askQuestion(staff: Page, question: string, found: string): Promise<void> {
  await typeInto(staff, 'question', question);
  await offered(staff, found).waitFor();
}

/** Enter, and what the page says was done with the question. */
export async function enterQuestion(staff: Page): Promise<'recorded' | 'passed-on'> {
  await field(staff, 'question').press('Enter');
  const done = staff.locator('[data-done]');
  await done.waitFor();
  return (await done.getAttribute('data-done')) as 'recorded' | 'passed-on';
}

/** Answers the question that is chosen in the queue. */
export async function reply(staff: Page, answer: string, source: string): Promise<void> {
  await pressNext(staff, 'reply');
  await typeInto(staff, 'answer', answer);
  await field(staff, 'intoBook.source').selectOption(source);
  await pressNext(staff, 'send-reply');
}

/**
 * Types a question and takes an answer of the book: the one that holds these words, or the one that is offered
 * first. Null: none of them.
 */
export async function askFor(
  staff: Page,
  question: string,
  wanted: string | null | undefined,
): Promise<void> {
  const answers = field(staff, 'answerId').locator('[data-option]');
  // Nothing is chosen until the book has answered to what was typed.
  const chosen = answers.and(staff.locator('[aria-checked="true"]'));
  if ((await field(staff, 'question').inputValue()) === '')
    await staff.locator('main:not(:has([data-field="answerId"] [aria-checked="true"]))').waitFor();
  await typeInto(staff, 'question', question);
  await chosen.waitFor();
  const none = option(staff, 'none');
  if (wanted === null) return none.click();
  const offers = answers.and(staff.locator(':not([data-option="none"])'));
  for (const offer of await offers.all()) {
    const isIt = normaliseForSearch(await offer.innerText()).includes(normaliseForSearch(wanted ?? ''));
    if (isIt) return offer.click();
  }
  throw await refusalHere(staff, 'unknown-answer', 'question', answers);
}

/** Opens a question that waits, or is to be told, by its words. */
export async function chooseInquiry(staff: Page, state: 'open' | 'replied', words: string): Promise<void> {
  await showInquiries(staff, 'queue');
  await pick(staff, 'state', state);
  await findInList(staff, words, 'unknown-inquiry');
  await staff.locator('aside [data-inquiry] h2', { hasText: words }).waitFor();
}
