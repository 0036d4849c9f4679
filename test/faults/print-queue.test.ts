/** Slips handed to a real CUPS: what comes out of it, and what it says when it cannot print. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLog } from '../../electron/log.ts';
import { systemPrinter } from '../../electron/printer.ts';
import type { Printer } from '../../src/desk/ports.ts';
import { openSlipPress } from '../../src/slips/render.ts';
import { hasPrintSystem, startPrintSystem } from '../fixtures/print-queue.ts';
import type { PrintSystem } from '../fixtures/print-queue.ts';
import { differenceOf, pageImage } from '../fixtures/page-image.ts';
import { pressAssets } from '../unit/slips/press-assets.ts';
import { slipSamples } from '../unit/slips/samples.ts';

/** Share of the ink: a second rasterising moves edges by less than a pixel. */
const mostDifferent = 0.1;

describe.skipIf(!hasPrintSystem)('a print queue of CUPS', () => {
  let system: PrintSystem;
  let folder: string;
  let slip: Uint8Array;
  const printerFor = (queue: string | null): Printer =>
    systemPrinter({
      queueName: () => queue,
      temporaryFolder: join(folder, 'temporary'),
      windowsPrinterProgram: '',
      log: openLog(join(folder, 'log')),
    });
  const print = (title: string, pdf = slip, queue: string | null = 'slips') =>
    printerFor(queue).print(pdf, { title, paper: 'A5' });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'istiqbal-print-'));
    slip = await (await openSlipPress(pressAssets())).render(slipSamples.receipt, { paper: 'A5' });
    system = await startPrintSystem('slips');
  });
  afterAll(async () => {
    await system.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('prints the slip as it was issued, on its own paper', async () => {
    const result = await print('receipt 1448-1-00087');
    expect(result).toEqual({ kind: 'accepted', job: expect.stringMatching(/^slips-\d+$/u) as string });
    const paper = await system.printed('receipt 1448-1-00087');
    const difference = differenceOf(pageImage(slip), pageImage(paper));
    expect(difference).toBeLessThan(mostDifferent);
    // The measure tells another slip from this one.
    const other = await (await openSlipPress(pressAssets())).render(slipSamples.referral, { paper: 'A5' });
    expect(differenceOf(pageImage(slip), pageImage(other))).toBeGreaterThan(4 * mostDifferent);
  });

  test('keeps a slip while it is paused, and prints it when it goes on', async () => {
    await system.command('cupsdisable', 'slips');
    expect((await print('paused 1')).kind).toBe('accepted');
    expect(system.hasPrinted('paused 1')).toBe(false);
    await system.command('cupsenable', 'slips');
    await system.printed('paused 1');
  });

  test('prints nothing of a job that was cancelled', async () => {
    await system.command('cupsdisable', 'slips');
    const result = await print('cancelled 1');
    if (result.kind !== 'accepted') throw new Error(result.kind);
    await system.command('cancel', result.job);
    await system.command('cupsenable', 'slips');
    await print('after 1');
    await system.printed('after 1');
    expect(system.hasPrinted('cancelled 1')).toBe(false);
  });

  test('that rejects jobs says so', async () => {
    await system.command('cupsreject', 'slips');
    expect(await print('rejected 1')).toEqual({ kind: 'failed', cause: 'refused-by-queue' });
    await system.command('cupsaccept', 'slips');
  });

  test('that is not there, or none at all, is no printer', async () => {
    expect(await print('nowhere 1', slip, 'no-such-queue')).toEqual({ kind: 'no-printer' });
    expect(await print('nowhere 2', slip, null)).toEqual({ kind: 'no-printer' });
  });

  test('that is gone with CUPS is no printer, and prints again when CUPS is back', async () => {
    await system.stop();
    expect(await print('stopped 1')).toEqual({ kind: 'no-printer' });
    await system.start();
    expect((await print('back 1')).kind).toBe('accepted');
    await system.printed('back 1');
  });
});
