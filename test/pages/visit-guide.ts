import type { Page } from 'playwright-core';
import type { ScriptedBeneficiary, ScriptedPerson, ScriptedVisit } from '../visit-player/script.ts';
import {
  action,
  field,
  moveOn,
  next,
  option,
  pick,
  Refusal,
  refusalOn,
  tick,
  typeInto,
  whereIs,
} from './person.ts';

/** Starts a visit from the home screen. */
export async function startVisit(
  staff: Page,
  visit: Pick<ScriptedVisit, 'journey' | 'channel'>,
): Promise<void> {
  await staff.locator('main[data-page="home"]').waitFor();
  if (visit.channel !== undefined) await chooseNamed(staff, 'channelId', visit.channel);
  const start = action(staff, `start-${visit.journey}`);
  await start.waitFor();
  await moveOn(staff, () => start.click());
}

/** Presses the choice of a field whose id or words are `wanted`; refuses when the screen offers no such choice. */
async function chooseNamed(staff: Page, name: string, wanted: string): Promise<void> {
  const controls = field(staff, name);
  await controls.first().waitFor();
  const select = staff.locator(`select[data-field="${name}"]:visible`);
  if ((await select.count()) > 0) return chooseFromSelect(staff, name, wanted);
  const byId = staff.locator(`[data-field="${name}"][data-value="${wanted}"]:visible`);
  const byWords = controls.filter({ hasText: wanted });
  const choice = (await byId.count()) > 0 ? byId : byWords;
  if ((await choice.count()) === 0) throw await notOffered(staff, name, await controls.allInnerTexts());
  await choice.first().click();
}

/** Chooses from a drop-down list by keyboard: the label gives it the focus, arrows move to the entry. */
async function chooseFromSelect(staff: Page, name: string, wanted: string): Promise<void> {
  const select = staff.locator(`select[data-field="${name}"]:visible`);
  const offered = await Promise.all(
    (await select.locator('option').all()).map(async (entry) => ({
      id: (await entry.getAttribute('value')) ?? '',
      words: ((await entry.textContent()) ?? '').trim(),
    })),
  );
  const index = offered.findIndex(({ id, words }) => id === wanted || words === wanted);
  if (index < 0)
    throw await notOffered(
      staff,
      name,
      offered.map(({ words }) => words),
    );
  await staff.locator(`label[for="${(await select.getAttribute('id')) ?? ''}"]`).click();
  await staff.keyboard.press('Home');
  for (let moves = 0; moves < index; moves += 1) await staff.keyboard.press('ArrowDown');
}

async function notOffered(staff: Page, name: string, offered: string[]): Promise<Refusal> {
  const place = await whereIs(staff);
  const message = offered.join('، ');
  return new Refusal({ code: 'choice-not-offered', field: name, step: place.screen || place.page, message });
}

export async function greet(staff: Page, visit: Pick<ScriptedVisit, 'hospitality'>): Promise<void> {
  if (visit.hospitality) await pick(staff, 'hospitality', visit.hospitality);
  await next(staff);
}

/** Finds the person, or registers them as typed, and says who is present. */
export async function identify(
  staff: Page,
  visit: Pick<ScriptedVisit, 'beneficiary' | 'representative'>,
): Promise<void> {
  if (!visit.beneficiary) throw new Error('a visit that reaches identification says who comes');
  await tick(staff, 'privacyNoticeShown');
  await findOrRegister(staff, visit.beneficiary);
  if (visit.representative) {
    const { capacity, powerOfAttorneyNumber, person } = visit.representative;
    await pick(staff, 'capacity', capacity);
    await findOrRegister(staff, person);
    if (powerOfAttorneyNumber !== undefined)
      await typeInto(staff, 'powerOfAttorneyNumber', powerOfAttorneyNumber);
  }
  await next(staff);
}

async function findOrRegister(staff: Page, who: ScriptedBeneficiary): Promise<void> {
  if ('search' in who) {
    await typeInto(staff, 'query', who.search);
    const found = staff.locator('[data-field="people"] [data-option]:visible').first();
    await found.or(staff.locator('[data-empty="people"]:visible')).first().waitFor();
    if ((await found.count()) === 0)
      throw await notFound(staff, '[data-empty="people"]', 'unknown-person', 'search');
    await found.click();
    return;
  }
  await action(staff, 'register-new').click();
  if ('organisation' in who) {
    await pick(staff, 'kind', 'organisation');
    await typeInto(staff, 'name', who.organisation);
  } else {
    await registerPerson(staff, who);
  }
  await typeInto(staff, 'mobile', who.mobile);
  for (const [part, text] of Object.entries(who.address))
    if (text !== '') await typeInto(staff, `address.${part}`, text);
  if (who.preferredChannel !== undefined)
    await chooseNamed(staff, 'preferredChannelId', who.preferredChannel);
  const form = action(staff, 'register');
  await form.click();
  await form.waitFor({ state: 'detached' }).catch(() => undefined);
  const refusal = await refusalOn(staff);
  if (refusal) throw refusal;
}

async function registerPerson(staff: Page, who: ScriptedPerson): Promise<void> {
  if ('full' in who.name) {
    await pick(staff, 'name.form', 'as-in-document');
    await typeInto(staff, 'name.full', who.name.full);
  } else {
    for (const [part, text] of Object.entries(who.name)) await typeInto(staff, `name.${part}`, text);
  }
  await pick(staff, 'gender', who.gender);
  await typeInto(staff, 'identityNumber', who.identityNumber);
  await typeInto(staff, 'identityExpiry', who.identityExpiry);
}

async function notFound(staff: Page, where: string, code: string, name: string): Promise<Refusal> {
  const place = await whereIs(staff);
  const message = (await staff.locator(`${where}:visible`).first().innerText()).trim();
  return new Refusal({ code, field: name, step: place.screen || place.page, message });
}

export async function chooseService(
  staff: Page,
  visit: Pick<ScriptedVisit, 'service' | 'printConditions'>,
): Promise<void> {
  const wanted = visit.service ?? '';
  const byId = option(staff, wanted);
  if (/^[a-z][a-z0-9-]*$/.test(wanted) && (await byId.count()) > 0) {
    await byId.click();
  } else {
    await typeInto(staff, 'serviceFilter', wanted);
    const none = staff.locator('[data-error-code="unknown-service"]:visible');
    const match = staff.locator('[data-field="services"] [data-option]:visible').first();
    await match.or(none).first().waitFor();
    const refusal = await refusalOn(staff);
    if (refusal) throw refusal;
    await match.click();
  }
  if (visit.printConditions) {
    await action(staff, 'issue-conditions').click();
    await staff.locator('[data-slip-kind="conditions"]').first().waitFor();
  }
  await tick(staff, 'conditionsExplained');
  await next(staff);
}

/** Settles each requirement that the script names. Returns whether something is missing. */
export async function settleRequirements(
  staff: Page,
  visit: Pick<ScriptedVisit, 'requirements' | 'identityRenewal'>,
): Promise<{ isMissing: boolean }> {
  if (visit.identityRenewal !== undefined) {
    await typeInto(staff, 'identityRenewal', visit.identityRenewal);
    await action(staff, 'renew-identity').click();
    await action(staff, 'renew-identity').or(staff.locator('[data-error-code]')).first().waitFor();
  }
  for (const [id, wanted] of Object.entries(visit.requirements)) {
    const row = staff.locator(`[data-requirement="${id}"]`);
    if ((await row.count()) === 0) throw await unknownRequirement(staff, id);
    await row.locator(`[data-value="${wanted.state}"]:visible`).first().click();
    if (wanted.state === 'met' && wanted.expiry !== undefined) {
      await typeInto(row, 'expiry', wanted.expiry);
      await staff.keyboard.press('Tab');
    }
    if (wanted.state === 'missing')
      await row.locator(`[data-value="${wanted.reason}"]:visible`).first().click();
    if (wanted.state === 'not-applicable') {
      await typeInto(row, 'reason', wanted.reason);
      await staff.keyboard.press('Tab');
    }
    const settled = staff.locator(
      `[data-requirement="${id}"]:not([data-state="open"]):not([aria-busy="true"])`,
    );
    await settled.or(staff.locator('[data-error-code]:visible')).first().waitFor();
    const refusal = await refusalOn(staff);
    if (refusal) throw refusal;
  }
  return { isMissing: (await staff.locator('[data-requirement][data-state="missing"]').count()) > 0 };
}

async function unknownRequirement(staff: Page, id: string): Promise<Refusal> {
  const place = await whereIs(staff);
  const message = (await staff.locator('main h1').first().innerText()).trim();
  return new Refusal({ code: 'unknown-requirement', field: id, step: place.screen, message });
}

export async function confirmExplanation(
  staff: Page,
  visit: Pick<ScriptedVisit, 'agreedChannel'>,
): Promise<void> {
  if (visit.agreedChannel !== undefined) await chooseNamed(staff, 'agreedChannelId', visit.agreedChannel);
  await next(staff);
}

export async function confirmService(staff: Page, visit: Pick<ScriptedVisit, 'serve'>): Promise<void> {
  await pick(staff, 'plan', visit.serve.plan);
  if (visit.serve.note !== '') await typeInto(staff, 'note', visit.serve.note);
  await next(staff);
}

/** Issues the slip that the screen is for and waits until it stands there. */
export async function issueSlip(staff: Page, kind: string): Promise<void> {
  const slip = staff.locator(`[data-slip-kind="${kind}"]`).first();
  if ((await slip.count()) === 0) {
    await action(staff, 'next').click();
    await slip.or(staff.locator('[data-error-code]:visible')).first().waitFor();
    const refusal = await refusalOn(staff);
    if (refusal) throw refusal;
  }
}

export async function chooseNeed(staff: Page, need: string): Promise<void> {
  await typeInto(staff, 'need', need);
  await next(staff);
}

export async function chooseAgency(
  staff: Page,
  search: string | undefined,
  agency: string | undefined,
): Promise<void> {
  if (search !== undefined) await typeInto(staff, 'query', search);
  const offered = staff.locator('[data-field="agencies"] [data-option]:visible');
  const wanted = agency === undefined ? offered : offered.filter({ hasText: agency });
  const none = staff.locator('[data-error-code="unknown-agency"]:visible');
  await wanted.first().or(none).first().waitFor();
  const refusal = await refusalOn(staff);
  if (refusal) throw refusal;
  await wanted.first().click();
  await next(staff);
}

export async function setResponsiblePerson(
  staff: Page,
  person: { name: string; phone: string } | null,
): Promise<void> {
  if (person) {
    await pick(staff, 'known', 'known');
    await typeInto(staff, 'person.name', person.name);
    await typeInto(staff, 'person.phone', person.phone);
  } else {
    await pick(staff, 'known', 'unknown');
  }
  await next(staff);
}
