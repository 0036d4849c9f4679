/** Printing on Windows through the library's documented calls. The library itself is not run here. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { windowsPrinter } from '../../../electron/windows-printer.ts';
import type { WindowsPrinting } from '../../../electron/windows-printer.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 a slip %%EOF');
const order = { title: 'receipt', printer: null, paper: 'A5', lengthMm: null, copies: 2 } as const;
const till = { deviceId: 'Till', name: 'Till', paperSizes: ['A5'] };
const office = { deviceId: 'Office', name: 'Office', paperSizes: ['A4', 'A5'] };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'istiqbal-windows-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function printerWith(given: Partial<WindowsPrinting>) {
  const printing: WindowsPrinting = {
    print: () => Promise.resolve(),
    getPrinters: () => Promise.resolve([till, office]),
    getDefaultPrinter: () => Promise.resolve(office),
    ...given,
  };
  return windowsPrinter({ printing, temporaryFolder: join(folder, 'temporary'), program: 'SumatraPDF.exe' });
}

test('the file is there while it is printed and gone afterwards; printer, paper and copies are the library’s own', async () => {
  const print = vi.fn<WindowsPrinting['print']>((file) => {
    expect(readFileSync(file)).toEqual(Buffer.from(pdf));
    return Promise.resolve();
  });
  expect(await printerWith({ print }).print(pdf, order)).toEqual({ kind: 'accepted', job: null });
  expect(print.mock.calls[0]?.[1]).toEqual({
    printer: 'Office',
    copies: 2,
    scale: 'fit',
    silent: true,
    sumatraPdfPath: 'SumatraPDF.exe',
    paperSize: 'A5',
  });
  expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  await printerWith({ print }).print(pdf, { ...order, printer: 'Till', paper: 'roll-80', lengthMm: 114 });
  expect(print.mock.calls[1]?.[1]).toMatchObject({ printer: 'Till' });
  expect(print.mock.calls[1]?.[1]).not.toHaveProperty('paperSize');
});

test('no printer, one that is gone, and one that never answers are told apart', async () => {
  const none = { getPrinters: () => Promise.resolve([]), getDefaultPrinter: () => Promise.resolve(null) };
  expect(await printerWith(none).print(pdf, order)).toEqual({ kind: 'refused', cause: 'no-printer' });
  expect(await printerWith({}).print(pdf, { ...order, printer: 'Gone' })).toEqual({
    kind: 'refused',
    cause: 'queue-gone',
  });
  expect(existsSync(join(folder, 'temporary'))).toBe(false);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked = vi.fn<WindowsPrinting['print']>(() => new Promise(() => undefined));
  const silent = printerWith({ print: asked }).print(pdf, order);
  while (asked.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await silent).toEqual({ kind: 'refused', cause: 'time-limit' });
});

test('the printers are listed; of a job Windows tells nothing', async () => {
  const printer = printerWith({});
  expect(await printer.printers()).toEqual({
    kind: 'listed',
    printers: [
      { name: 'Till', isDefault: false, cause: null },
      { name: 'Office', isDefault: true, cause: null },
    ],
  });
  expect(await printer.look('1')).toEqual({ state: 'unknown' });
});
