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
  const plain = { printer: null, paper: 'A5', lengthMm: null, copies: 1 } as const;
  const print = (title: string, pdf = slip, queue: string | null = 'slips') =>
    printerFor(queue).print(pdf, { ...plain, title });
  /** The system's name of the job. */
  const taken = async (title: string, pdf = slip): Promise<string> => {
    const result = await print(title, pdf);
    if (result.kind !== 'accepted' || result.job === null) throw new Error(JSON.stringify(result));
    return result.job;
  };
  const look = (job: string) => printerFor(null).look(job);
  const refusedFor = (cause: string) => ({ kind: 'refused', cause });

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

  test('says that a print went through, and says no more than that', async () => {
    const job = await taken('through 1');
    await system.printed('through 1');
    await expect.poll(() => look(job), { timeout: 10_000 }).toEqual({ state: 'done' });
  });

  test('prints on the printer that was chosen, whatever the machine’s own is', async () => {
    const chosen = { ...plain, printer: 'slips', title: 'chosen 1' };
    expect((await printerFor('no-such-queue').print(slip, chosen)).kind).toBe('accepted');
    await system.printed('chosen 1');
  });

  test('is listed with what stops it', async () => {
    const list = () => printerFor(null).printers();
    expect(await list()).toEqual({
      kind: 'listed',
      printers: [{ name: 'slips', isDefault: false, cause: null }],
    });
    await system.command('lpadmin', '-d', 'slips');
    await system.command('cupsdisable', 'slips');
    expect(await list()).toMatchObject({ printers: [{ isDefault: true, cause: 'queue-paused' }] });
    await system.command('cupsenable', 'slips');
    await system.command('cupsreject', 'slips');
    expect(await list()).toMatchObject({ printers: [{ cause: 'queue-rejecting' }] });
    await system.command('cupsaccept', 'slips');
    await system.command('lpadmin', '-x', 'slips');
    expect(await list()).toEqual({ kind: 'listed', printers: [] });
    await system.addQueue();
  });

  test('keeps a slip while it is paused, says so, and prints it when it goes on', async () => {
    await system.command('cupsdisable', 'slips');
    const job = await taken('paused 1');
    expect(await look(job)).toEqual({ state: 'waiting', cause: 'queue-paused' });
    expect(system.hasPrinted('paused 1')).toBe(false);
    await system.command('cupsenable', 'slips');
    await system.printed('paused 1');
  });

  test('prints nothing of a job that was held or cancelled, and says which', async () => {
    await system.command('cupsdisable', 'slips');
    const job = await taken('cancelled 1');
    await system.command('lp', '-i', job, '-H', 'hold');
    expect(await look(job)).toEqual({ state: 'waiting', cause: 'job-held' });
    await system.command('cancel', job);
    expect(await look(job)).toEqual({ state: 'ended', cause: 'job-cancelled' });
    await system.command('cupsenable', 'slips');
    await print('after 1');
    await system.printed('after 1');
    expect(system.hasPrinted('cancelled 1')).toBe(false);
  });

  test('whose printer has no paper, is jammed, open, empty or off says which', async () => {
    await system.addMoodyQueue('moody');
    const sent = await print('moody 1', slip, 'moody');
    const job = sent.kind === 'accepted' ? (sent.job ?? '') : '';
    for (const [reason, cause] of [
      ['media-empty-error', 'no-paper'],
      ['media-jam-error', 'paper-jam'],
      ['cover-open-report', 'cover-open'],
      ['toner-empty-warning', 'no-ink'],
      ['offline-report', 'printer-offline'],
    ] as const) {
      system.moodyPrinterSays(reason);
      await expect.poll(() => look(job), { timeout: 10_000 }).toEqual({ state: 'waiting', cause });
    }
    system.moodyPrinterSays(null);
    await expect.poll(() => look(job), { timeout: 10_000 }).toEqual({ state: 'done' });
    await system.command('lpadmin', '-x', 'moody');
  });

  test('that rejects jobs says so', async () => {
    await system.command('cupsreject', 'slips');
    expect(await print('rejected 1')).toEqual(refusedFor('queue-rejecting'));
    await system.command('cupsaccept', 'slips');
  });

  test('gives a damaged file up, and it is known from a cancelled one; a cut one never gets there', async () => {
    const broken = Buffer.concat([slip.subarray(0, 3000), Buffer.from('\n%%EOF\n')]);
    const job = await taken('broken 1', broken);
    await expect
      .poll(() => look(job), { timeout: 20_000 })
      .toEqual({ state: 'ended', cause: 'damaged-file' });
    await system.command('cancel', job);
    expect(await print('cut 1', slip.subarray(0, 3000))).toEqual(refusedFor('damaged-file'));
  });

  test('that was removed with a job in it is gone, and so is one that never was', async () => {
    await system.command('cupsdisable', 'slips');
    const job = await taken('removed 1');
    await system.command('lpadmin', '-x', 'slips');
    expect(await look(job)).toEqual({ state: 'ended', cause: 'queue-gone' });
    expect(await print('removed 2')).toEqual(refusedFor('queue-gone'));
    await system.addQueue();
    expect(await print('nowhere 1', slip, 'no-such-queue')).toEqual(refusedFor('queue-gone'));
    expect(await print('nowhere 2', slip, null)).toEqual(refusedFor('no-printer'));
  });

  test('that is gone with CUPS is a stopped service, and prints again when CUPS is back', async () => {
    const job = await taken('before 1');
    await system.printed('before 1');
    await system.stop();
    expect(await print('stopped 1')).toEqual(refusedFor('scheduler-stopped'));
    expect(await look(job)).toEqual({ state: 'waiting', cause: 'scheduler-stopped' });
    expect(await printerFor(null).printers()).toEqual(refusedFor('scheduler-stopped'));
    await system.start();
    expect((await print('back 1')).kind).toBe('accepted');
    await system.printed('back 1');
  });
});
