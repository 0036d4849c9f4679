import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { launchKiosk, type Kiosk } from '../fixtures/kiosk.ts';
import { setUpDesk, signIn, unsealIfAsked } from '../pages/first-run.ts';
import { namingStep, playVisit, type PlayedVisit } from './play-visit.ts';
import type { ScriptedVisit, VisitScript } from './script.ts';

/** What a person waits for on a screen before they call somebody. */
const patienceMs = 20_000;

/** One slip as it lies in the output folder. */
export type LeftSlip = { kind: string; serial: string; file: string; sha256: string };
export type VisitResult = Omit<PlayedVisit, 'visitId' | 'requestNumber' | 'slips'> & {
  policy: string;
  journey: string;
  slips: LeftSlip[];
};

export type Playing = {
  out: string;
  /** A packaged build's program; absent: the unpackaged kiosk. */
  program?: string;
  /** Where the desks live, one folder by policy, and stay. Absent: out of sight, and wiped. */
  desks?: string;
  /** The kiosk's folder for temporary files. */
  temporaryDir?: string;
  say: (line: string) => void;
};

/**
 * Plays the visits of a script in turn, each policy on a desk of its own, and leaves slips and screenshots.
 * When a visit cannot be played no slip is left. Throws Refusal and PlayerFailure.
 */
export async function playScript(script: VisitScript, playing: Playing): Promise<VisitResult[]> {
  await clearOut(playing.out);
  const desks = playing.desks ?? (await mkdtemp(join(tmpdir(), 'istiqbal-visit-')));
  const played: PlayedVisit[] = [];
  const results: VisitResult[] = [];
  try {
    for (const [index, visit] of script.visits.entries()) {
      playing.say(`visit ${index + 1} of ${script.visits.length}: ${visit.policy}, ${visit.journey}`);
      const before = played.map((earlier, at) => ofThisDesk(earlier, script.visits[at], visit));
      const done = await playOne(visit, { ...playing, desks, before, number: index + 1 });
      played.push(done.played);
      results.push(done.result);
    }
    return results;
  } catch (error) {
    await removeSlips(playing.out);
    throw error;
  } finally {
    if (playing.desks === undefined) await rm(desks, { recursive: true, force: true });
  }
}

/** Every desk counts its numbers from one: another desk's slips are none of this visit's. */
function ofThisDesk(earlier: PlayedVisit, its: ScriptedVisit | undefined, visit: ScriptedVisit): PlayedVisit {
  return its?.policy === visit.policy ? earlier : { ...earlier, slips: [] };
}

type One = Playing & { desks: string; before: readonly PlayedVisit[]; number: number };

async function playOne(
  visit: ScriptedVisit,
  one: One,
): Promise<{ played: PlayedVisit; result: VisitResult }> {
  const folder = join(one.out, `${one.number}-${visit.policy}`);
  await mkdir(folder, { recursive: true });
  const exports = await mkdtemp(join(tmpdir(), 'istiqbal-slips-'));
  try {
    const played = await namingStep(async (reach) => {
      const kiosk = await launch(visit, one, exports);
      try {
        await openDesk(kiosk, visit.policy);
        return withoutEarlierSlips(
          one.before,
          await playVisit({
            kiosk,
            visit,
            before: one.before,
            reach(step) {
              one.say(`  ${step}`);
              reach(step);
            },
            photograph: photographer(folder),
          }),
        );
      } finally {
        await kiosk.close();
      }
    });
    const { policy, journey } = visit;
    const slips = one.program === undefined ? await collectSlips(played, exports, folder, one.out) : [];
    const { status, reply, followUp } = played;
    return { played, result: { policy, journey, status, reply, followUp, slips } };
  } finally {
    await rm(exports, { recursive: true, force: true });
  }
}

/** A return shows the slips of the request's earlier visits too; those have been collected. */
function withoutEarlierSlips(before: readonly PlayedVisit[], played: PlayedVisit): PlayedVisit {
  const earlier = before.filter(({ requestNumber }) => requestNumber === played.requestNumber);
  const isNew = ({ serial }: { serial: string }) =>
    !earlier.some(({ slips }) => slips.some((slip) => slip.serial === serial));
  return { ...played, slips: played.slips.filter(isNew) };
}

async function launch(visit: ScriptedVisit, one: One, exportFolder: string): Promise<Kiosk> {
  const { program, temporaryDir } = one;
  const kiosk = await launchKiosk({
    dataDir: join(one.desks, visit.policy),
    ...(visit.now !== undefined && { now: visit.now }),
    ...(temporaryDir !== undefined && { temporaryDir }),
    ...(program === undefined ? { exportFolder } : { program }),
  });
  kiosk.app.context().setDefaultTimeout(patienceMs);
  return kiosk;
}

/** Sets the desk up if it is new, opens it if it is sealed, and signs in. */
async function openDesk({ staff }: Kiosk, policyId: string): Promise<void> {
  await unsealIfAsked(staff);
  if ((await staff.locator('main[data-page="setup-association"]').count()) > 0)
    await setUpDesk(staff, policyId);
  await signIn(staff);
}

function photographer(folder: string): (page: Page, name: string) => Promise<void> {
  let number = 0;
  return async (page, name) => {
    number += 1;
    await page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
}

/** Moves the exported PDFs beside the screenshots, named by serial and kind. */
async function collectSlips(
  done: PlayedVisit,
  exports: string,
  folder: string,
  out: string,
): Promise<LeftSlip[]> {
  const files = await readdir(exports);
  const left: LeftSlip[] = [];
  for (const { kind, serial } of done.slips) {
    const exported = files.find((file) => file.startsWith(serial));
    if (exported === undefined) throw new Error(`slip ${serial} was exported but is not there`);
    const target = join(folder, `${serial}-${kind}.pdf`);
    await copyFile(join(exports, exported), target);
    const sha256 = createHash('sha256')
      .update(await readFile(target))
      .digest('hex');
    left.push({ kind, serial, file: relative(out, target), sha256 });
  }
  return left;
}

const visitFolder = /^\d+-(?:mabarrah|athar|amass|enaya|deem)$/u;

/** Takes away what an earlier run left, so that everything in the folder is of this one. */
async function clearOut(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  await rm(join(out, 'result.json'), { force: true });
  for (const name of await readdir(out))
    if (visitFolder.test(name)) await rm(join(out, name), { recursive: true, force: true });
}

async function removeSlips(out: string): Promise<void> {
  for (const name of await readdir(out, { recursive: true }))
    if (visitFolder.test(name.split(/[\\/]/u)[0] ?? '') && name.endsWith('.pdf'))
      await rm(join(out, name), { force: true });
}
