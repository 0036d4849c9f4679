import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { setUpDesk } from '../pages/first-run.ts';
import { figureOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { withKeyStore } from './key-store.ts';
import { launchAndWatch } from './launch.ts';
import type { Launch } from './launch.ts';
import { memoryOfGroup } from './memory.ts';
import type { Memory } from './memory.ts';

/** By then everything that the start has put off is loaded, the guest's window included. */
const settleMs = 2_000;

type Measured = { visibleMs: number; memory: Memory | null };

/**
 * Launch to the sign-in screen, and the memory of all processes there, of a kiosk whose desk is set up, against a
 * bare Electron window. The pairs alternate; the first of each warms the disk cache and is left out.
 */
export async function measureStart(given: {
  projectRoot: string;
  /** The kiosk's build. */
  appFolder: string;
  folder: string;
  runs: number;
  say: (line: string) => void;
}): Promise<Figure[]> {
  const { projectRoot, appFolder, folder, runs, say } = given;
  const dataDir = join(folder, 'kiosk');
  return withKeyStore(join(folder, 'keyring'), async (keyStoreSwitches) => {
    const kiosk: Launch = {
      appFolder,
      url: 'app://staff/',
      selector: 'main[data-page="sign-in"]',
      args: [`--user-data-dir=${dataDir}`, `--data-dir=${dataDir}`, ...keyStoreSwitches],
    };
    const bare: Launch = {
      appFolder: join(projectRoot, 'test', 'bench', 'bare-app'),
      url: 'file://',
      selector: 'main[data-page="bare"]',
      args: [`--user-data-dir=${join(folder, 'bare')}`],
    };
    say('setting a desk up');
    await setUpOnce(kiosk);
    const ours: Measured[] = [];
    const peer: Measured[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const pair = { ours: await measure(kiosk), peer: await measure(bare) };
      say(`start ${run} of ${runs}: kiosk ${ms(pair.ours)}, bare window ${ms(pair.peer)}`);
      if (run === 0) continue;
      ours.push(pair.ours);
      peer.push(pair.peer);
    }
    return figuresOf(ours, peer);
  });
}

/** Through the first-run screens. Playwright's own launch of Electron would switch the key store off. */
async function setUpOnce(kiosk: Launch): Promise<void> {
  const { port, stop } = await launchAndWatch({ ...kiosk, selector: 'main[data-page="setup-association"]' });
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = browser.contexts().flatMap((context) => context.pages());
    const staff = pages.find((page) => page.url().startsWith(kiosk.url));
    if (staff === undefined) throw new Error('The kiosk has no staff window');
    await setUpDesk(staff, 'mabarrah');
    await staff.locator(kiosk.selector).waitFor();
    await browser.close();
  } finally {
    await stop();
  }
}

async function measure(launch: Launch): Promise<Measured> {
  const { visibleMs, pid, stop } = await launchAndWatch(launch);
  try {
    await sleep(settleMs);
    return { visibleMs, memory: memoryOfGroup(pid) };
  } finally {
    await stop();
  }
}

function figuresOf(ours: readonly Measured[], peer: readonly Measured[]): Figure[] {
  const peerName = 'a bare Electron window';
  const times = (all: readonly Measured[]): number[] => all.map(({ visibleMs }) => visibleMs);
  const figures = [
    figureOf(
      { group: 'start', name: 'launch to sign-in screen', unit: 'ms', peerName },
      times(ours),
      times(peer),
    ),
  ];
  for (const [name, read] of memoryFigures) {
    const [mine, theirs] = [ours, peer].map((all) =>
      all.flatMap(({ memory }) => (memory === null ? [] : [read(memory)])),
    );
    if (mine === undefined || theirs === undefined || mine.length === 0) continue;
    figures.push(figureOf({ group: 'memory', name, unit: 'MB', peerName }, mine, theirs));
  }
  return figures;
}

const memoryFigures: [string, (memory: Memory) => number][] = [
  ['at sign-in, resident', ({ residentMb }) => residentMb],
  ['at sign-in, proportional', ({ proportionalMb }) => proportionalMb],
];

function ms({ visibleMs, memory }: Measured): string {
  const held = memory === null ? '' : `, ${memory.residentMb.toFixed(0)} MB in ${memory.processes} processes`;
  return `${visibleMs.toFixed(0)} ms${held}`;
}
