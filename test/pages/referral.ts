import type { Page } from 'playwright-core';
import { findChoice, readChoices } from './choices.ts';
import { field, next, pick, refusalHere, refusalOn, typeInto } from './person.ts';

export async function chooseNeed(staff: Page, need: string): Promise<void> {
  await typeInto(staff, 'need', need);
  await next(staff);
}

/** Searches, where words are given, and takes the agency that is named, or the first. */
export async function chooseAgency(
  staff: Page,
  search: string | undefined,
  agency: string | undefined,
): Promise<void> {
  const offered = staff.locator('[data-field="agencies"] [data-option]:visible');
  const none = staff.locator('[data-error-code="unknown-agency"]:visible');
  await offered.or(none).first().waitFor();
  if (search !== undefined && (await field(staff, 'query').inputValue()) !== search) {
    await typeInto(staff, 'query', search);
    // The list answers to what was typed after a moment, and may well stay the same.
    await staff.waitForTimeout(800);
    await offered.or(none).first().waitFor();
  }
  const refusal = await refusalOn(staff);
  if (refusal) throw refusal;
  const choices = await readChoices(offered, 'data-option');
  const wanted = agency === undefined ? choices[0] : findAgency(choices, agency);
  if (wanted === undefined) throw await refusalHere(staff, 'unknown-agency', 'agency', offered);
  await wanted.element.click();
  await next(staff);
}

function findAgency(choices: Awaited<ReturnType<typeof readChoices>>, agency: string) {
  return findChoice(choices, agency) ?? choices.find(({ title }) => title.includes(agency));
}

export async function setResponsiblePerson(
  staff: Page,
  person: { name: string; phone: string } | null,
): Promise<void> {
  await pick(staff, 'known', person ? 'known' : 'unknown');
  if (person) {
    await typeInto(staff, 'person.name', person.name);
    await typeInto(staff, 'person.phone', person.phone);
  }
  await next(staff);
}
