/** Printing on Windows, through pdf-to-printer, which starts SumatraPDF. Windows tells nothing of a job afterwards. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { getDefaultPrinter, getPrinters, print } from 'pdf-to-printer';
import type { PrintOrder, PrintResult, Printer } from '../src/desk/ports.ts';

/** The library's calls that are used. */
export type WindowsPrinting = {
  print: typeof print;
  getPrinters: typeof getPrinters;
  getDefaultPrinter: typeof getDefaultPrinter;
};

export type WindowsPrinterOptions = {
  printing: WindowsPrinting;
  /** For short-lived files with owner-only rights. */
  temporaryFolder: string;
  /** The program that prints a PDF silently. */
  program: string;
};

const timeLimitMs = 20_000;

/** Windows as the desk's printing. */
export function windowsPrinter({ printing, temporaryFolder, program }: WindowsPrinterOptions): Printer {
  const send = async (pdf: Uint8Array, order: PrintOrder): Promise<PrintResult> => {
    const names = (await printing.getPrinters()).map(({ deviceId }) => deviceId);
    const queue = order.printer ?? (await printing.getDefaultPrinter())?.deviceId;
    if (queue === undefined || names.length === 0) return { kind: 'refused', cause: 'no-printer' };
    if (!names.includes(queue)) return { kind: 'refused', cause: 'queue-gone' };
    const file = await writePrivately(pdf, temporaryFolder);
    try {
      const { paper, copies } = order;
      const printed = printing.print(file, {
        printer: queue,
        copies,
        scale: 'fit',
        silent: true,
        sumatraPdfPath: program,
        // A roll has no size that Windows names: the printer's own set-up holds.
        ...(paper === 'roll-80' ? {} : { paperSize: paper }),
      });
      return (await isInTime(printed))
        ? { kind: 'accepted', job: null }
        : { kind: 'refused', cause: 'time-limit' };
    } finally {
      await wipe(file, pdf.byteLength);
    }
  };
  return {
    print: send,
    look: () => Promise.resolve({ state: 'unknown' }),
    printers: async () => {
      const [all, standard] = await Promise.all([printing.getPrinters(), printing.getDefaultPrinter()]);
      return {
        kind: 'listed',
        printers: all.map(({ deviceId }) => ({
          name: deviceId,
          isDefault: deviceId === standard?.deviceId,
          cause: null,
        })),
      };
    },
  };
}

async function writePrivately(pdf: Uint8Array, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${randomUUID()}.pdf`);
  await writeFile(file, pdf, { mode: 0o600, flag: 'wx' });
  return file;
}

/** Overwritten before it is unlinked. On an SSD the old blocks may outlive that: the disk's own encryption covers them. */
async function wipe(file: string, length: number): Promise<void> {
  try {
    const handle = await open(file, 'r+');
    await handle.write(Buffer.alloc(length));
    await handle.sync();
    await handle.close();
  } finally {
    await rm(file, { force: true });
  }
}

async function isInTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeLimitMs);
  });
  return Promise.race([work.then(() => true as const), limit]).finally(() => clearTimeout(timer));
}
