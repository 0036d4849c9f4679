/**
 * An Electron program that makes each slip by the slip press, in a utility process as the kiosk does, and the same
 * content by Chromium's printToPDF, in turns. `slip-app PLAN RESULTS`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import type { SlipContent } from '../../src/slips/content.ts';
import type { SlipPlan, SlipTimes } from './slip-plan.ts';

const unmeasured = 3;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const [planFile, resultsFile] = process.argv.filter((arg) => arg.endsWith('.json'));
app.on('window-all-closed', () => undefined);
void app
  .whenReady()
  .then(async () => {
    if (planFile === undefined || resultsFile === undefined) throw new Error('slip-app PLAN RESULTS');
    const plan = JSON.parse(readFileSync(planFile, 'utf8')) as SlipPlan;
    writeFileSync(resultsFile, JSON.stringify(await measure(plan)));
  })
  .then(
    () => app.exit(0),
    (error: unknown) => {
      say(String(error));
      app.exit(1);
    },
  );

async function measure(plan: SlipPlan): Promise<SlipTimes[]> {
  const all = plan.slips.map(({ kind }): SlipTimes => ({
    kind,
    ours: { coldMs: [], warmMs: [], bytes: 0 },
    peer: { coldMs: [], warmMs: [], bytes: 0 },
  }));
  // The first run warms the disk cache and is left out.
  for (let run = 0; run <= plan.runs; run += 1) {
    say(`slips, each first in a fresh process: ${run} of ${plan.runs}`);
    for (const [index, { content, page }] of plan.slips.entries()) {
      const times = all[index];
      const ours = await inFreshProcess(plan.resources, content);
      const peer = await timed(() => inFreshWindow(page));
      if (times === undefined || run === 0) continue;
      times.ours.coldMs.push(ours.ms);
      times.peer.coldMs.push(peer.ms);
      times.ours.bytes = ours.value.byteLength;
      times.peer.bytes = peer.value.byteLength;
    }
  }
  const press = await openPress(plan.resources);
  const window = openWindow();
  say(`slips, warm: ${plan.runs * plan.warmPerRun} of each kind`);
  for (let count = 0; count < plan.runs * plan.warmPerRun + unmeasured; count += 1) {
    for (const [index, { content, page }] of plan.slips.entries()) {
      const ours = await timed(() => pressed(press, content));
      const peer = await timed(() => printed(window, page));
      if (count < unmeasured) continue;
      all[index]?.ours.warmMs.push(ours.ms);
      all[index]?.peer.warmMs.push(peer.ms);
    }
  }
  press.kill();
  window.destroy();
  return all;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const startMs = performance.now();
  const value = await work();
  return { value, ms: performance.now() - startMs };
}

/** A fresh process with the press's code loaded, as the desk's process has it; its fonts come with the first slip. */
async function openPress(resources: string): Promise<UtilityProcess> {
  const press = utilityProcess.fork(join(import.meta.dirname, 'slip-worker.js'), [resources]);
  await nextMessage(press);
  return press;
}

function pressed(press: UtilityProcess, content: SlipContent): Promise<Uint8Array> {
  const pdf = nextMessage(press) as Promise<Uint8Array>;
  press.postMessage(content);
  return pdf;
}

function nextMessage(press: UtilityProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number): void => reject(new Error(`The press ended with code ${code}`));
    press.once('exit', fail);
    press.once('message', (message: unknown) => {
      press.removeListener('exit', fail);
      resolve(message);
    });
  });
}

async function inFreshProcess(
  resources: string,
  content: SlipContent,
): Promise<{ value: Uint8Array; ms: number }> {
  const press = await openPress(resources);
  try {
    return await timed(() => pressed(press, content));
  } finally {
    press.kill();
  }
}

function openWindow(): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
}

async function printed(window: BrowserWindow, page: string): Promise<Uint8Array> {
  await window.loadFile(page);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  return window.webContents.printToPDF({
    pageSize: 'A5',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  });
}

async function inFreshWindow(page: string): Promise<Uint8Array> {
  const window = openWindow();
  try {
    return await printed(window, page);
  } finally {
    window.destroy();
  }
}
