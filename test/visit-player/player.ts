import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { launchKiosk, type Kiosk } from '../fixtures/kiosk.ts';
import { setUpDesk, signIn, unsealIfAsked } from '../pages/first-run.ts';
import { playVisit, type PlayedVisit } from './play-visit.ts';
import type { ScriptedVisit, VisitScript } from './script.ts';

/** One slip as it lies in the output folder. */
export type LeftSlip = { kind: string; serial: string; file: string; sha256: string };
export type VisitResult = Omit<PlayedVisit, 'visitId' | 'slips'> & {
  policy: string;
  journey: string;
  slips: LeftSlip[];
};

export type Playing = {
  out: string;
  /** A packaged build's program; absent: the unpackaged kiosk. */
  program?: string;
  say: (line: string) => void;
};

/** Plays the visits of a script in turn, each policy on a desk of its own, and leaves slips and screenshots. */
export async function playScript(script: VisitScript, playing: Playing): Promise<VisitResult[]> {
  await mkdir(playing.out, { recursive: true });
  const desks = new Map<string, string>();
  const played: PlayedVisit[] = [];
  const results: VisitResult[] = [];
  try {
    for (const [index, visit] of script.visits.entries()) {
      playing.say(`visit ${index + 1} of ${script.visits.length}: ${visit.policy}, ${visit.journey}`);
      const folder = join(playing.out, `${index + 1}-${visit.policy}`);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const isNewDesk = !desks.has(visit.policy);
      const dataDir = desks.get(visit.policy) ?? (await mkdtemp(join(tmpdir(), 'istiqbal-visit-')));
      desks.set(visit.policy, dataDir);
      const exports = await mkdtemp(join(tmpdir(), 'istiqbal-slips-'));
      try {
        const done = await withKiosk(visit, { ...playing, dataDir, exports }, (kiosk) =>
          playOne(kiosk, visit, { isNewDesk, folder, before: played, say: playing.say }),
        );
        played.push(done);
        results.push({
          policy: visit.policy,
          journey: visit.journey,
          status: done.status,
          reply: done.reply,
          followUp: done.followUp,
          slips: await collectSlips(done, exports, folder, playing.out),
        });
      } finally {
        await rm(exports, { recursive: true, force: true });
      }
    }
    return results;
  } finally {
    for (const dataDir of desks.values()) await rm(dataDir, { recursive: true, force: true });
  }
}

async function withKiosk<T>(
  visit: ScriptedVisit,
  where: Playing & { dataDir: string; exports: string },
  play: (kiosk: Kiosk) => Promise<T>,
): Promise<T> {
  const kiosk = await launchKiosk({
    dataDir: where.dataDir,
    ...(visit.now === undefined ? {} : { now: visit.now }),
    ...(where.program === undefined ? { exportFolder: where.exports } : { program: where.program }),
  });
  try {
    return await play(kiosk);
  } finally {
    await kiosk.close();
  }
}

async function playOne(
  kiosk: Kiosk,
  visit: ScriptedVisit,
  how: { isNewDesk: boolean; folder: string; before: readonly PlayedVisit[]; say: (line: string) => void },
): Promise<PlayedVisit> {
  const { staff } = kiosk;
  await unsealIfAsked(staff);
  if (how.isNewDesk) await setUpDesk(staff, visit.policy);
  let number = 0;
  const photograph = async (page: Page, name: string) => {
    number += 1;
    await page.screenshot({ path: join(how.folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
  await signIn(staff);
  return playVisit({ kiosk, visit, before: how.before, photograph, say: how.say });
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
    if (exported === undefined) continue;
    const target = join(folder, `${serial}-${kind}.pdf`);
    await copyFile(join(exports, exported), target);
    const sha256 = createHash('sha256')
      .update(await readFile(target))
      .digest('hex');
    left.push({ kind, serial, file: relative(out, target), sha256 });
  }
  return left;
}
