/** Measures one figure after the other and reports them. Started by `npm run bench`. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureStart } from './cold-start.ts';
import { measureImport } from './directory-import.ts';
import { tableOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { measureLists } from './lists.ts';
import { measureSlips } from './slips.ts';
import { measureSteps } from './store-step.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const out = join(projectRoot, 'out');
const folder = join(out, 'bench');
const say = (line: string): void => void process.stderr.write(`[bench] ${line}\n`);

const parts = {
  start: measureStart,
  slips: measureSlips,
  store: measureSteps,
  import: measureImport,
  lists: measureLists,
} as const;
type Part = keyof typeof parts;

function readCommandLine(): { runs: number; chosen: Part[]; electron: string } {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '7' },
      only: { type: 'string', default: Object.keys(parts).join(',') },
      electron: { type: 'string', default: 'unknown' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: how many?`);
  const chosen = values.only.split(',').map((name) => name.trim());
  const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    throw new Error(`No such figure: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  }
  return { runs, chosen: chosen as Part[], electron: values.electron };
}

/** The build as it is now, in a folder of its own: a build made meanwhile does not disturb the measurements. */
function copyOfBuild(): string {
  const appFolder = join(folder, 'kiosk-app');
  const types = join(projectRoot, 'dist', 'types');
  cpSync(join(projectRoot, 'dist'), join(appFolder, 'dist'), {
    recursive: true,
    filter: (source) => source !== types,
  });
  cpSync(join(projectRoot, 'package.json'), join(appFolder, 'package.json'));
  return appFolder;
}

async function run(): Promise<void> {
  const { runs, chosen, electron } = readCommandLine();
  const startMs = performance.now();
  const machine = {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    // What else the machine was doing; the measuring itself adds about 1 until the end.
    loadAtStart: loadavg()[0] ?? 0,
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const figures: Figure[] = [];
  try {
    const given = { projectRoot, appFolder: copyOfBuild(), folder, runs, say };
    for (const part of chosen) figures.push(...(await parts[part](given)));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  const seconds = (performance.now() - startMs) / 1000;
  const loadAtEnd = loadavg()[0] ?? 0;
  const report = {
    date: new Date().toISOString(),
    electron,
    machine: { ...machine, loadAtEnd },
    runs,
    seconds,
    figures,
  };
  writeFileSync(join(out, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  const { cores, memoryGb, system, loadAtStart } = machine;
  process.stdout.write(
    `Electron ${electron}; ${cores} cores, ${memoryGb} GB, ${system}; load ${loadAtStart.toFixed(1)} at the start, ` +
      `${loadAtEnd.toFixed(1)} at the end; ${runs} runs, ${seconds.toFixed(0)} s\n\n${tableOf(figures)}\n`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
await run();
