import type { Page } from 'playwright-core';
import type { Desk } from '../../src/desk/open-desk.ts';
import { ask } from '../fixtures/desk.ts';
import { signIn, testStaff } from './first-run.ts';
import { fillForm, pressFor } from './forms.ts';
import type { Filling } from './forms.ts';
import { action, field, pick, refusalHere, tick, typeInto } from './person.ts';

/** The complaints or claims, at the list. */
export async function openArea(staff: Page, area: 'complaints' | 'compensation'): Promise<void> {
  await action(staff, `open-${area}`).first().click();
  await staff.locator(`main[data-page="${area}"][data-screen="list"]:not([aria-busy="true"])`).waitFor();
}

/** Waits until the complaint that is shown has come so far. */
export async function reach(staff: Page, state: string): Promise<void> {
  await staff.locator(`main[data-complaint-state="${state}"]:not([aria-busy="true"])`).waitFor();
}

/** Someone else takes the desk over. */
export async function changeStaff(
  staff: Page,
  desk: Desk,
  role: 'supervisor' | 'receptionist',
): Promise<void> {
  await ask(desk, 'session.signOut', {});
  await signIn(staff, role);
  await action(staff, 'open-complaints').first().waitFor();
}

type StaffRole = keyof typeof testStaff;
export type TypedComplaint = {
  kind?: string | undefined;
  channel?: string | undefined;
  story: string;
  wish?: string | undefined;
  from: { search?: string | undefined; name?: string | undefined; phone?: string | undefined } | null;
  representative?: { name: string; capacity?: string | undefined } | undefined;
  replyChannel?: string | undefined;
  requestNumber?: string | undefined;
  concerns: readonly StaffRole[];
  about?: 'decision' | 'visit' | undefined;
};

/** Fills the form of a new complaint as it is told. */
export async function fillComplaint(staff: Page, told: TypedComplaint): Promise<void> {
  const { kind, channel, story, wish, from, representative, replyChannel, requestNumber } = told;
  await fillForm(staff, { kind, channelId: channel, story, wish });
  await fillComplainant(staff, from);
  if (representative) {
    await tick(staff, 'hasRepresentative');
    const { name, capacity } = representative;
    await fillForm(staff, { 'representative.name': name, 'representative.capacity': capacity });
  }
  await fillForm(staff, { replyChannelId: replyChannel, requestNumber });
  if (requestNumber !== undefined) await staff.locator('[data-found]').waitFor();
  for (const role of told.concerns) {
    const member = staff.locator('main label', { hasText: testStaff[role].name });
    if ((await member.count()) === 0)
      throw await refusalHere(staff, 'choice-not-offered', 'concerns', staff.locator('main label'));
    await member.click();
  }
  if (told.about !== undefined) await pickDoing(staff, told.about);
}

/** Chooses what of the request it is about; refuses where the screen does not offer it. */
async function pickDoing(staff: Page, about: 'decision' | 'visit'): Promise<void> {
  const choices = field(staff, 'about').locator('option');
  const wanted = choices.locator(
    about === 'decision'
      ? 'xpath=self::*[@value="decision"]'
      : 'xpath=self::*[@value!="" and @value!="decision"]',
  );
  if ((await wanted.count()) === 0) throw await refusalHere(staff, 'choice-not-offered', 'about', choices);
  await field(staff, 'about').selectOption(await wanted.first().getAttribute('value'));
}

/** Says who brings a complaint or a claim: registered, by name, or nobody named. */
export async function fillComplainant(
  staff: Page,
  from: TypedComplaint['from'],
  who: 'complainant' | 'claimant' = 'complainant',
): Promise<void> {
  if (from === null) return pick(staff, 'who', 'anonymous');
  if (from.search === undefined) {
    await pick(staff, 'who', 'named');
    return fillForm(staff, { [`${who}.name`]: from.name ?? '', [`${who}.phone`]: from.phone });
  }
  await pick(staff, 'who', 'registered');
  await typeInto(staff, 'personQuery', from.search);
  const found = field(staff, 'people').locator('[data-option]');
  const none = staff.locator('main .empty:visible');
  await found.or(none).first().waitFor();
  if ((await found.count()) === 0) throw await refusalHere(staff, 'unknown-person', 'search', none);
  await found.first().click();
}

/** What is asked for shows which step is next. */
const asksFor = {
  take: 'main[data-complaint-state="received"]',
  settle: 'main [data-field="isAgreed"]',
  decide: 'main [data-field="outcome"]',
  tell: 'main [data-field="channelId"]',
  close: 'main:is([data-complaint-state="told"], [data-complaint-state="decided"])',
};

/** Takes the one next step of the complaint that is shown; refuses another than the desk offers. */
export async function goOnWithComplaint(
  staff: Page,
  step: keyof typeof asksFor,
  answers: Readonly<Record<string, Filling>>,
): Promise<{ status: string; number: string }> {
  const again = action(staff, 'settle-again');
  if (step === 'settle' && (await again.count()) > 0) await again.click();
  const isBarred = (await staff.locator('[data-why]:visible').count()) > 0;
  if (!isBarred && (await staff.locator(asksFor[step]).count()) === 0)
    throw await refusalHere(staff, 'step-not-offered', 'do', action(staff, 'next'));
  const events = staff.locator('main [data-event]');
  const before = await events.count();
  if (!isBarred) await fillForm(staff, answers);
  await pressFor(staff, 'next', `main:has([data-event]:nth-child(${before + 1})):not([aria-busy="true"])`);
  return readComplaint(staff);
}

/** How the complaint that is shown stands, and its number. */
export async function readComplaint(staff: Page): Promise<{ status: string; number: string }> {
  const main = staff.locator('main[data-page="complaints"][data-screen="item"]:not([aria-busy="true"])');
  await main.waitFor();
  return {
    status: (await main.getAttribute('data-complaint-state')) ?? '',
    number: (await main.locator('h1 bdi').innerText()).trim(),
  };
}
