import type { Page } from 'playwright-core';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { settleRequirements } from '../pages/completeness.ts';
import { signIn } from '../pages/first-run.ts';
import { rateVisit, refuseDeclaration, signDeclaration } from '../pages/guest-screen.ts';
import { identify } from '../pages/identify.ts';
import {
  action,
  expectOrRefusal,
  moveOn,
  next,
  pressNext,
  Refusal,
  refusalHere,
  tick,
  typeInto,
} from '../pages/person.ts';
import * as referral from '../pages/referral.ts';
import { chooseSettings } from '../pages/settings.ts';
import * as guide from '../pages/visit-guide.ts';
import { exportSlips } from './export-slips.ts';
import type { Slip } from './export-slips.ts';
import type { Left } from './journey.ts';
import type { ScriptedVisit } from './visit-fields.ts';

/** What a visit came to, as far as the screen says. */
export type PlayedVisit = {
  visitId: string;
  requestNumber: string;
  status: 'completed' | 'incomplete' | 'referred';
  reply: { notBefore: string | null; notAfter: string | null };
  followUp: string | null;
  slips: Slip[];
};

export type Play = {
  kiosk: Kiosk;
  visit: ScriptedVisit;
  /** What the entries before this one left, by their position. */
  before: readonly Left[];
  /** Serials of the slips that were exported before, on this desk. */
  taken?: Set<string>;
  /** Told of every screen that is reached, before it is worked. */
  reach: (step: string) => void | Promise<void>;
  photograph: (page: Page, name: string) => Promise<void>;
};

/** No journey has more screens than this, even with one of them coming twice. */
const mostScreens = 30;
/** The desk says whether it offers a rating a moment after the last screen has come. */
const ratingOfferedMs = 3000;

/** Plays one visit from the home screen to its end. Throws Refusal with what the person saw. */
export async function playVisit(play: Play): Promise<PlayedVisit> {
  const { staff } = play.kiosk;
  await play.reach('home');
  await staff.locator('main[data-page="home"]').waitFor();
  await applySettings(play);
  await play.photograph(staff, 'home');
  const { returnOf } = play.visit;
  if (returnOf === undefined) await guide.startVisit(staff, play.visit);
  else await guide.resumeVisit(staff, play.before[returnOf]?.number ?? '');
  return playOn(play);
}

/** Plays an open visit from the screen where it stands to its end. */
export async function playOn(play: Play): Promise<PlayedVisit> {
  const { staff } = play.kiosk;
  for (let turn = 0; turn < mostScreens; turn += 1) {
    const screen = await guide.readScreen(staff);
    await play.reach(screen);
    await play.photograph(staff, screen);
    if (screen === 'finished') return finish(play);
    await playScreen(play, screen);
  }
  throw new Error('The visit does not come to an end');
}

async function playScreen(play: Play, screen: string): Promise<void> {
  const { visit, kiosk } = play;
  const { staff } = kiosk;
  switch (screen) {
    case 'greet':
      return guide.greet(staff, visit);
    case 'identify':
      return identify(staff, visit);
    case 'service':
      return guide.chooseService(staff, visit);
    case 'completeness': {
      if (visit.unclear !== undefined) await guide.recordUnclear(staff, visit.unclear);
      const { isMissing } = await settleRequirements(staff, visit);
      await play.photograph(staff, 'completeness-settled');
      return isMissing ? moveOn(staff, () => action(staff, 'leave').click()) : next(staff);
    }
    case 'declaration':
      return declare(play);
    case 'explain':
      return guide.confirmExplanation(staff, visit);
    case 'serve':
      return guide.confirmService(staff, visit);
    case 'receipt':
      return handOutSlip(play, 'receipt');
    case 'need':
      return referral.chooseNeed(staff, visit.referral?.need ?? '');
    case 'agency':
      return referral.chooseAgency(staff, visit.referral?.search, visit.referral?.agency);
    case 'responsible-person':
      return referral.setResponsiblePerson(staff, visit.referral?.person ?? null);
    case 'referral-slip':
      return handOutSlip(play, 'referral');
    case 'follow-up':
      if (visit.referral?.followUpOn !== undefined)
        await typeInto(staff, 'followUpOn', visit.referral.followUpOn);
      return next(staff);
    default:
      return next(staff);
  }
}

async function handOutSlip({ kiosk: { staff }, photograph }: Play, kind: string): Promise<void> {
  await guide.issueSlip(staff, kind);
  await photograph(staff, `${kind}-issued`);
  await next(staff);
}

/** Shows the declaration, signs or refuses on the guest's side, takes the screen back, witnesses. */
async function declare(play: Play): Promise<void> {
  const { staff } = play.kiosk;
  // Nobody signs who is not here: the request waits as a draft until its person has come.
  if (play.visit.attendance?.where === 'remote') return moveOn(staff, () => action(staff, 'leave').click());
  const status = staff.locator('[data-declaration-status]');
  await status.waitFor();
  if ((await status.getAttribute('data-declaration-status')) !== 'signed') await haveSigned(play);
  await expectOrRefusal(staff, staff.locator('[data-declaration-status="signed"]'));
  await play.photograph(staff, 'declaration-signed');
  if (play.visit.readAloud) await tick(staff, 'wasReadAloud');
  await next(staff);
}

async function haveSigned({ kiosk, visit, photograph }: Play): Promise<void> {
  const { staff } = kiosk;
  if ((await action(staff, 'recall').count()) === 0) {
    await tick(staff, 'documentSeen');
    await pressNext(staff, 'present');
  }
  const guest = await kiosk.guest();
  await guest.locator('main[data-page="declaration"]').waitFor();
  await photograph(guest, 'guest-declaration');
  if (visit.signature === 'refused') await refuseDeclaration(guest);
  else await signDeclaration(guest, visit.signature);
  await photograph(guest, 'guest-thanks');
  const giveBack = action(guest, 'return-screen');
  if ((await giveBack.count()) === 0) return;
  await giveBack.click();
  await signIn(staff, visit.as);
}

/** The end of the visit: what it came to, and what the guest says of it. */
async function finish(play: Play): Promise<PlayedVisit> {
  const outcome = await readOutcome(play);
  const { kiosk, visit, photograph } = play;
  const { staff } = kiosk;
  if (visit.rating === undefined) return outcome;
  const show = action(staff, 'show-rating');
  await show.waitFor({ timeout: ratingOfferedMs }).catch(() => undefined);
  if ((await show.count()) === 0)
    throw await refusalHere(staff, 'choice-not-offered', 'rating', staff.locator('main h1'));
  await show.click();
  const guest = await kiosk.guest();
  await rateVisit(guest, visit.rating);
  await photograph(guest, 'guest-rating');
  if (visit.rating !== 'skipped') await action(guest, 'send-rating').click();
  await takeBack(play, guest);
  return outcome;
}

/** Where one screen serves both, the guest gives it back and whoever was signed in takes it. */
async function takeBack({ kiosk: { staff }, visit }: Play, guest: Page): Promise<void> {
  const giveBack = action(guest, 'return-screen');
  const signedOut = staff.locator('main[data-page="sign-in"]');
  await giveBack.or(guest.locator('main[data-page="welcome"]')).first().waitFor();
  if ((await giveBack.count()) > 0) await giveBack.click();
  await signedOut.or(staff.locator('main[data-page="visit"]')).first().waitFor();
  if ((await signedOut.count()) > 0) await signIn(staff, visit.as);
}

/** The association's own choices, set by the supervisor on the settings screen before the visit. */
async function applySettings({ kiosk: { staff }, visit: { settings, as } }: Play): Promise<void> {
  if (!settings) return;
  await action(staff, 'lock').click();
  await signIn(staff, 'supervisor');
  await chooseSettings(staff, settings);
  await action(staff, 'lock').click();
  await signIn(staff, as);
  await staff.locator('main[data-page="home"]').waitFor();
}

/** Reads the end of the visit off the screen and exports each slip. */
async function readOutcome({ kiosk, visit, taken = new Set() }: Play): Promise<PlayedVisit> {
  const { staff } = kiosk;
  const main = staff.locator('main[data-page="visit"]');
  const slips = await exportSlips(kiosk, taken);
  const datum = (name: string) => main.getAttribute(`data-${name}`);
  const isIncomplete = (await datum('visit-status')) === 'left-incomplete';
  const isReferral = visit.journey === 'referral';
  return {
    visitId: (await datum('visit-id')) ?? '',
    requestNumber: (await datum('request-number')) ?? '',
    status: isIncomplete ? 'incomplete' : isReferral ? 'referred' : 'completed',
    reply: { notBefore: await datum('not-before'), notAfter: await datum('not-after') },
    followUp: await datum('follow-up'),
    slips,
  };
}

/** The kiosk did not do what it should, at this step. */
export class PlayerFailure extends Error {
  readonly step: string;
  constructor(step: string, cause: unknown) {
    super(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown failure', { cause });
    this.step = step;
  }
}

/** Runs `work` so that whatever goes wrong in it, a person's refusal apart, names the step that was reached. */
export async function namingStep<T>(work: (reach: (step: string) => void) => Promise<T>): Promise<T> {
  let reached = 'start';
  try {
    return await work((step) => {
      reached = step;
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new PlayerFailure(reached, error);
  }
}
