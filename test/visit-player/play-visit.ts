import type { Page } from 'playwright-core';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { signIn } from '../pages/first-run.ts';
import { refuseDeclaration, signDeclaration } from '../pages/guest-screen.ts';
import { action, moveOn, next, pick, Refusal, refusalOn, tick, typeInto, whereIs } from '../pages/person.ts';
import * as guide from '../pages/visit-guide.ts';
import type { ScriptedVisit } from './script.ts';

/** What a visit came to, as far as the screen says. */
export type PlayedVisit = {
  visitId: string;
  requestNumber: string;
  status: 'completed' | 'incomplete' | 'referred';
  reply: { notBefore: string | null; notAfter: string | null };
  followUp: string | null;
  slips: { kind: string; serial: string }[];
};

type Play = {
  kiosk: Kiosk;
  visit: ScriptedVisit;
  before: readonly PlayedVisit[];
  photograph: (page: Page, name: string) => Promise<void>;
  say: (line: string) => void;
};

/** Plays one visit from the home screen to its end. Throws Refusal with what the person saw. */
export async function playVisit(play: Play): Promise<PlayedVisit> {
  const { staff } = play.kiosk;
  await staff.locator('main[data-page="home"]').waitFor();
  await applySettings(play);
  await play.photograph(staff, 'home');
  if (play.visit.returnOf === undefined) await guide.startVisit(staff, play.visit);
  else await resume(play, play.visit.returnOf);
  for (let turns = 0; turns < 30; turns += 1) {
    const { screen } = await whereIs(staff);
    if (screen === 'finished') break;
    play.say(`  ${screen}`);
    await settled(staff);
    await play.photograph(staff, screen);
    await playScreen(play, screen);
  }
  await settled(staff);
  await play.photograph(staff, 'finished');
  return readOutcome(play);
}

async function settled(staff: Page): Promise<void> {
  await staff.locator('main[data-page]:not([aria-busy="true"])').waitFor();
}

async function resume(play: Play, index: number): Promise<void> {
  const { staff } = play.kiosk;
  const draft = play.before[index];
  if (!draft) throw new Error('the draft was not played');
  const line = staff.locator(`[data-field="drafts"] [data-request-number="${draft.requestNumber}"]`);
  await line.first().waitFor();
  await line.first().click();
  const goOn = action(staff, 'resume');
  await goOn.waitFor();
  await moveOn(staff, () => goOn.click());
}

async function playScreen(play: Play, screen: string): Promise<void> {
  const { visit, kiosk } = play;
  const { staff } = kiosk;
  switch (screen) {
    case 'greet':
      return guide.greet(staff, visit);
    case 'identify':
      return guide.identify(staff, visit);
    case 'service':
      return guide.chooseService(staff, visit);
    case 'completeness': {
      if (visit.unclear !== undefined) await recordUnclear(staff, visit.unclear);
      const { isMissing } = await guide.settleRequirements(staff, visit);
      await play.photograph(staff, 'completeness-settled');
      return isMissing ? leave(staff) : next(staff);
    }
    case 'declaration':
      return declare(play);
    case 'explain':
      return guide.confirmExplanation(staff, visit);
    case 'serve':
      return guide.confirmService(staff, visit);
    case 'receipt':
      await guide.issueSlip(staff, 'receipt');
      await play.photograph(staff, 'receipt-issued');
      return next(staff);
    case 'need':
      return guide.chooseNeed(staff, visit.referral?.need ?? '');
    case 'agency':
      return guide.chooseAgency(staff, visit.referral?.search, visit.referral?.agency);
    case 'responsible-person':
      return guide.setResponsiblePerson(staff, visit.referral?.person ?? null);
    case 'referral-slip':
      await guide.issueSlip(staff, 'referral');
      await play.photograph(staff, 'referral-slip-issued');
      return next(staff);
    case 'follow-up':
      if (visit.referral?.followUpOn !== undefined)
        await typeInto(staff, 'followUpOn', visit.referral.followUpOn);
      return next(staff);
    default:
      return next(staff);
  }
}

async function recordUnclear(staff: Page, question: string): Promise<void> {
  await action(staff, 'unclear').click();
  await typeInto(staff, 'question', question);
  await action(staff, 'record-unclear').click();
  await action(staff, 'record-unclear').waitFor({ state: 'detached' });
}

async function leave(staff: Page): Promise<void> {
  await moveOn(staff, () => action(staff, 'leave').click());
}

/** Shows the declaration, signs or refuses on the guest's side, takes the screen back, witnesses. */
async function declare(play: Play): Promise<void> {
  const { kiosk, visit } = play;
  const { staff } = kiosk;
  await tick(staff, 'documentSeen');
  await action(staff, 'present').click();
  const guest = await kiosk.guest();
  await guest.locator('main[data-page="declaration"]').waitFor();
  await play.photograph(guest, 'guest-declaration');
  if (visit.signature === 'refused') await refuseDeclaration(guest);
  else await signDeclaration(guest, visit.signature);
  await play.photograph(guest, 'guest-thanks');
  const giveBack = action(guest, 'return-screen');
  if ((await giveBack.count()) > 0) {
    await giveBack.click();
    await signIn(staff);
  }
  await staff
    .locator('[data-declaration-status="signed"], [data-declaration-status="declined"]')
    .first()
    .waitFor();
  const refusal = await refusalOn(staff);
  if (refusal) throw refusal;
  await play.photograph(staff, 'declaration-signed');
  if (visit.readAloud) await tick(staff, 'wasReadAloud');
  await next(staff);
}

/** The association's own choices, set by the supervisor on the settings screen before the visit. */
async function applySettings(play: Play): Promise<void> {
  const { settings } = play.visit;
  if (!settings) return;
  const { staff } = play.kiosk;
  await action(staff, 'lock').click();
  await signIn(staff, 'supervisor');
  await staff.locator('main[data-page="home"]').waitFor();
  await moveOn(staff, () => action(staff, 'open-settings').click());
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'string') await typeInto(staff, name, value);
    else if (value !== undefined) await pick(staff, name, value ? 'yes' : 'no');
  }
  await action(staff, 'save-settings').click();
  await staff
    .locator('[data-saved="settings"]')
    .or(staff.locator('[data-error-code]:visible'))
    .first()
    .waitFor();
  const refusal = await refusalOn(staff);
  if (refusal) throw refusal;
  await moveOn(staff, () => action(staff, 'home').click());
  await action(staff, 'lock').click();
  await signIn(staff);
  await staff.locator('main[data-page="home"]').waitFor();
}

/** Reads the end of the visit off the screen and exports each slip. */
async function readOutcome(play: Play): Promise<PlayedVisit> {
  const { staff } = play.kiosk;
  const main = staff.locator('main[data-page="visit"]');
  if ((await main.getAttribute('data-screen')) !== 'finished') {
    const place = await whereIs(staff);
    throw new Refusal({ code: 'visit-stuck', field: null, step: place.screen, message: '' });
  }
  const rows = staff.locator('[data-slip-serial]:visible');
  const slips: PlayedVisit['slips'] = [];
  for (const row of await rows.all()) {
    const kind = await row.getAttribute('data-slip-kind');
    const serial = await row.getAttribute('data-slip-serial');
    if (!kind || !serial) continue;
    if (play.kiosk.exportFolder !== null) {
      await action(row, 'export').click();
      await row.locator('[data-exported]').waitFor();
    }
    slips.push({ kind, serial });
  }
  const datum = (name: string) => main.getAttribute(name);
  const isIncomplete = (await datum('data-visit-status')) === 'left-incomplete';
  return {
    visitId: (await datum('data-visit-id')) ?? '',
    requestNumber: (await datum('data-request-number')) ?? '',
    status: isIncomplete ? 'incomplete' : play.visit.journey === 'referral' ? 'referred' : 'completed',
    reply: { notBefore: await datum('data-not-before'), notAfter: await datum('data-not-after') },
    followUp: await datum('data-follow-up'),
    slips,
  };
}
