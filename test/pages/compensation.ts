import type { Page } from 'playwright-core';
import { fillForm } from './forms.ts';
import type { Filling } from './forms.ts';
import { expectOrRefusal, pressNext } from './person.ts';

/** Fills what the claim's next step asks for, and saves it. */
export async function goOnWithClaim(
  staff: Page,
  answers: Readonly<Record<string, Filling>>,
): Promise<{ status: string; number: string }> {
  await fillForm(staff, answers);
  await pressNext(staff);
  await expectOrRefusal(staff, staff.locator('main[data-screen="item"]:not([aria-busy="true"])'));
  return readClaim(staff);
}

/** How the claim that is shown stands, and its number. */
export async function readClaim(staff: Page): Promise<{ status: string; number: string }> {
  const main = staff.locator('main[data-page="compensation"][data-screen="item"]:not([aria-busy="true"])');
  await main.waitFor();
  return {
    status: (await main.getAttribute('data-claim-state')) ?? '',
    number: (await main.locator('h1 bdi').innerText()).trim(),
  };
}
