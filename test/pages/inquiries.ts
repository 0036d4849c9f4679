import type { Locator, Page } from 'playwright-core';
import { action, field, pick, pressNext, typeInto } from './person.ts';

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
