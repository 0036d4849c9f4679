import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { SlipContent } from '../../src/slips/content.ts';
import { conditions, declaration, missing, receipt, referral } from '../unit/slips/samples.ts';
import { figureOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { electronProgram, machineSwitches } from './launch.ts';
import { slipPage } from './slip-page.ts';
import type { SlipPlan, SlipTimes } from './slip-plan.ts';

const warmPerRun = 8;
const bytesPerKb = 1024;
const samples: SlipContent[] = [receipt, missing, conditions, declaration, referral];
const peerName = "Chromium's printToPDF, page load included";

/** Each kind of slip, first in a fresh process and warm, and its size, against the same content by printToPDF. */
export async function measureSlips(given: {
  projectRoot: string;
  /** The kiosk's build, for its fonts. */
  appFolder: string;
  folder: string;
  runs: number;
  say: (line: string) => void;
}): Promise<Figure[]> {
  const { projectRoot, appFolder, folder, runs, say } = given;
  const resources = join(appFolder, 'dist', 'resources');
  say('building the program that makes slips');
  const slipApp = await buildApp(projectRoot, join(folder, 'slip-app'));
  const plan: SlipPlan = {
    runs,
    warmPerRun,
    resources,
    slips: samples.map((content) => {
      const page = join(folder, `${content.kind}.html`);
      writeFileSync(page, slipPage(content, join(resources, 'fonts')));
      return { kind: content.kind, content, page };
    }),
  };
  const results = await runApp(slipApp, folder, plan);
  return [
    ...results.map((times) => figure(times, 'first in a fresh process', ({ coldMs }) => coldMs)),
    ...results.map((times) => figure(times, 'warm', ({ warmMs }) => warmMs)),
    ...results.map(({ kind, ours, peer }) =>
      figureOf(
        { group: 'slip', name: `${kind}, size`, unit: 'kB', peerName },
        [ours.bytes / bytesPerKb],
        [peer.bytes / bytesPerKb],
      ),
    ),
  ];
}

function figure(times: SlipTimes, name: string, read: (side: SlipTimes['ours']) => number[]): Figure {
  const about = { group: 'slip', name: `${times.kind}, ${name}`, unit: 'ms', peerName } as const;
  return figureOf(about, read(times.ours), read(times.peer));
}

/** Bundled as the kiosk's own desk process is. */
async function buildApp(projectRoot: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: {
        input: ['slip-app', 'slip-worker'].map((name) => join(projectRoot, 'test', 'bench', `${name}.ts`)),
        external: ['electron', 'harfbuzzjs'],
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(
    join(outDir, 'package.json'),
    JSON.stringify({ name: 'slip-app', version: '1.0.0', type: 'module', main: 'slip-app.js' }),
  );
  return outDir;
}

async function runApp(appFolder: string, folder: string, plan: SlipPlan): Promise<SlipTimes[]> {
  mkdirSync(folder, { recursive: true });
  const planFile = join(folder, 'plan.json');
  const resultsFile = join(folder, 'results.json');
  writeFileSync(planFile, JSON.stringify(plan));
  const switches = [...machineSwitches(), `--user-data-dir=${join(folder, 'slip-profile')}`];
  const app = spawn(electronProgram(), [appFolder, ...switches, planFile, resultsFile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = (): void => void app.kill();
  process.once('exit', stop);
  let words = '';
  app.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    words += chunk;
    for (const line of chunk.split('\n'))
      if (line.startsWith('slips')) process.stderr.write(`[bench] ${line}\n`);
  });
  const [code] = (await once(app, 'exit')) as [number | null];
  process.removeListener('exit', stop);
  if (code !== 0) throw new Error(`Making slips ended with code ${String(code)}:\n${words}`);
  return JSON.parse(readFileSync(resultsFile, 'utf8')) as SlipTimes[];
}
