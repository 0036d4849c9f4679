import type { Page } from 'playwright-core';
import type { ScriptedPerson, ScriptedVisit } from '../visit-player/visit-fields.ts';
import { chooseChannel, chooseSomeChannel } from './choices.ts';
import {
  action,
  expectOrRefusal,
  field,
  next,
  pick,
  pressNext,
  refusalHere,
  tick,
  typeInto,
} from './person.ts';

/** Finds the person, or registers them as typed, and says who is present. */
export async function identify(
  staff: Page,
  visit: Pick<ScriptedVisit, 'beneficiary' | 'representative'>,
): Promise<void> {
  await tick(staff, 'privacyNoticeShown');
  if (visit.beneficiary) await findOrRegister(staff, visit.beneficiary);
  if (visit.representative) {
    const { capacity, powerOfAttorneyNumber, person } = visit.representative;
    await pick(staff, 'capacity', capacity);
    if (person) await findOrRegister(staff, person);
    if (powerOfAttorneyNumber !== undefined) await typePowerOfAttorney(staff, powerOfAttorneyNumber);
  }
  await next(staff);
}

async function typePowerOfAttorney(staff: Page, number: string): Promise<void> {
  if ((await field(staff, 'powerOfAttorneyNumber').count()) > 0)
    await typeInto(staff, 'powerOfAttorneyNumber', number);
}

async function findOrRegister(staff: Page, who: ScriptedPerson): Promise<void> {
  if (who.search !== undefined) return find(staff, who.search);
  await action(staff, 'register-new').click();
  await action(staff, 'register').waitFor();
  if (who.organisation !== undefined) {
    await pick(staff, 'kind', 'organisation');
    await typeInto(staff, 'name', who.organisation);
  } else {
    await typeIdentity(staff, who);
  }
  await typeInto(staff, 'mobile', who.mobile);
  for (const [part, text] of Object.entries(who.address))
    if (text !== '') await typeInto(staff, `address.${part}`, text);
  if (who.preferredChannel === undefined) await chooseSomeChannel(staff, 'preferredChannelId');
  else await chooseChannel(staff, 'preferredChannelId', who.preferredChannel);
  await pressNext(staff, 'register');
  await expectOrRefusal(staff, staff.locator('main:not(:has([data-field="mobile"]))'));
}

async function find(staff: Page, words: string): Promise<void> {
  await typeInto(staff, 'query', words);
  const found = staff.locator('[data-field="people"] [data-option]:visible').first();
  const none = staff.locator('[data-empty="people"]:visible');
  // One letter searches nothing: the screen stays as it is.
  if (words.trim().length > 1) await found.or(none).first().waitFor();
  if ((await found.count()) === 0) throw await refusalHere(staff, 'unknown-person', 'search', none);
  await found.click();
}

async function typeIdentity(staff: Page, who: ScriptedPerson): Promise<void> {
  const { full, ...parts } = who.name;
  if (full === undefined) {
    for (const [part, text] of Object.entries(parts)) await typeInto(staff, `name.${part}`, text);
  } else {
    await pick(staff, 'name.form', 'as-in-document');
    await typeInto(staff, 'name.full', full);
  }
  if (who.gender !== undefined) await pick(staff, 'gender', who.gender);
  await typeInto(staff, 'identityNumber', who.identityNumber);
  await typeInto(staff, 'identityExpiry', who.identityExpiry);
}
