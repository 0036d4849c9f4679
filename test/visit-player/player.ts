import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import type { Slip } from './export-slips.ts';
import type { Left } from './journey.ts';
import { playJourney } from './play-journey.ts';
import type { PlayedJourney } from './play-journey.ts';
import { namingStep, playVisit } from './play-visit.ts';
import type { PlayedVisit } from './play-visit.ts';
import { isVisit, journeyOf } from './script.ts';
import type { ScriptedEntry, VisitScript } from './script.ts';
import { Session } from './session.ts';

/** One slip as it lies in the output folder. */
export type LeftSlip = { kind: string; serial: string; file: string; sha256: string };
export type EntryResult = {
  policy: string;
  journey: string;
  status: string;
  slips: LeftSlip[];
  /** Of a visit alone: when the reply comes, and when a referral is followed up. */
  reply?: PlayedVisit['reply'];
  followUp?: string | null;
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
 * Plays the entries of a script in turn, each policy on a desk of its own, and leaves slips and screenshots.
 * When one cannot be played no slip is left. Throws Refusal and PlayerFailure.
 */
export async function playScript({ visits }: VisitScript, playing: Playing): Promise<EntryResult[]> {
  const player = await Player.begin(playing);
  try {
    const results: EntryResult[] = [];
    for (const entry of visits) results.push(await player.play(entry));
    return results;
  } catch (error) {
    await removeSlips(playing.out);
    throw error;
  } finally {
    await player.end();
  }
}

/** Plays one entry after the other on the desks that the entries before left. */
export class Player {
  /** What each entry left, by its position. */
  readonly left: Left[] = [];
  readonly #playing: Playing;
  readonly #session: Session;
  /** The desks are wiped at the end. */
  readonly #wiped: string | null;
  /** Serials of the slips collected so far, by desk: every desk counts its own from one. */
  readonly #taken = new Map<string, Set<string>>();
  #count = 0;

  private constructor(playing: Playing, desks: string) {
    const { program, temporaryDir } = playing;
    this.#playing = playing;
    this.#wiped = playing.desks === undefined ? desks : null;
    this.#session = new Session({
      desks,
      ...(program !== undefined && { program }),
      ...(temporaryDir !== undefined && { temporaryDir }),
    });
  }

  static async begin(playing: Playing): Promise<Player> {
    await clearOut(playing.out);
    return new Player(playing, playing.desks ?? (await mkdtemp(join(tmpdir(), 'istiqbal-visit-'))));
  }

  /** Plays an entry; `before` holds what the entries left that it names. */
  async play(entry: ScriptedEntry, before: readonly Left[] = this.left): Promise<EntryResult> {
    const { out, program, say } = this.#playing;
    this.#count += 1;
    say(`visit ${this.#count}: ${entry.policy}, ${entry.journey}`);
    const folder = join(out, `${this.#count}-${entry.policy}`);
    await mkdir(folder, { recursive: true });
    const played = await namingStep((reach) => this.#perform(entry, before, { folder, reach }));
    const { status, slips: exported } = played;
    const slips =
      program === undefined ? await collectSlips(exported, this.#session.exports, folder, out) : [];
    const result = { policy: entry.policy, journey: entry.journey, status, slips };
    this.left.push({ status, number: 'requestNumber' in played ? played.requestNumber : played.number });
    if (!('requestNumber' in played)) return result;
    const { reply, followUp } = played;
    return { ...result, reply, followUp };
  }

  async end(): Promise<void> {
    await this.#session.close();
    if (this.#wiped !== null) await rm(this.#wiped, { recursive: true, force: true });
  }

  async #perform(
    entry: ScriptedEntry,
    before: readonly Left[],
    { folder, reach }: { folder: string; reach: (step: string) => void },
  ): Promise<PlayedVisit | PlayedJourney> {
    const kiosk = await this.#session.open(entry);
    const taken = this.#taken.get(entry.policy) ?? new Set<string>();
    this.#taken.set(entry.policy, taken);
    const common = {
      kiosk,
      before,
      taken,
      reach: (name: string) => {
        this.#playing.say(`  ${name}`);
        reach(name);
      },
      photograph: photographer(folder),
    };
    if (isVisit(entry)) return playVisit({ ...common, visit: entry });
    const numberOf = (index: number) => before[index]?.number ?? '';
    return playJourney({ ...common, staff: kiosk.staff, entry, journey: journeyOf(entry), numberOf });
  }
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
  slips: readonly Slip[],
  exports: string,
  folder: string,
  out: string,
): Promise<LeftSlip[]> {
  const files = await readdir(exports);
  const left: LeftSlip[] = [];
  for (const { kind, serial } of slips) {
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
