/**
 * Hands a finished PDF to the operating system. "Accepted" means that its queue took it: whether paper came out
 * is for a person to say.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDefaultPrinter, print as printOnWindows } from 'pdf-to-printer';
import type { Printer, PrintResult } from '../src/desk/ports.ts';
import type { Log } from './log.ts';

export type PrinterOptions = {
  /** The queue to use; null for the system's default. Asked at each print. */
  queueName: () => string | null;
  /** For short-lived files with owner-only rights. */
  temporaryFolder: string;
  /** Windows only: the program that prints a PDF silently. */
  windowsPrinterProgram: string;
  log: Log;
};

type PrintJob = Parameters<Printer['print']>[1];

const timeLimitMs = 20_000;

/** The operating system's printing. `print` never throws. */
export function systemPrinter(options: PrinterOptions): Printer {
  const send = process.platform === 'win32' ? sendOnWindows : sendThroughCups;
  return {
    async print(pdf, job) {
      try {
        return await send(pdf, job, options);
      } catch (error) {
        options.log.error('printing failed', error);
        return { kind: 'failed', cause: error instanceof Error ? error.name : 'unknown' };
      }
    },
  };
}

/** The PDF goes to `lp` through a pipe, so that no file of it is written on this side. */
async function sendThroughCups(
  pdf: Uint8Array,
  { title, paper }: PrintJob,
  { queueName }: PrinterOptions,
): Promise<PrintResult> {
  const queue = queueName();
  const destination = queue === null ? [] : ['-d', queue];
  const sent = await lp(
    [...destination, '-t', asciiTitle(title), '-o', `media=${paper}`, '-o', 'fit-to-page', '--', '-'],
    pdf,
  );
  const job = /request id is (?<job>\S+)/u.exec(sent.output)?.groups?.['job'];
  if (sent.code === 0 && job !== undefined) return { kind: 'accepted', job };
  if (sent.code === 'ENOENT' || /no default destination|does not exist|scheduler/iu.test(sent.output)) {
    return { kind: 'no-printer' };
  }
  return { kind: 'failed', cause: sent.code === 'time-limit' ? 'time-limit' : 'refused-by-queue' };
}

type LpResult = { code: number | string; output: string };

function lp(args: string[], input: Uint8Array): Promise<LpResult> {
  return new Promise((resolve) => {
    // The answer is read in English whatever the desk's language.
    const env = { ...process.env, LC_ALL: 'C' };
    const child = execFile('lp', args, { timeout: timeLimitMs, env }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      if (error === null) resolve({ code: 0, output });
      else resolve({ code: error.killed ? 'time-limit' : (error.code ?? 'unknown'), output });
    });
    // A queue that refuses closes its end before the PDF is through; its answer says why.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

async function sendOnWindows(pdf: Uint8Array, _job: PrintJob, options: PrinterOptions): Promise<PrintResult> {
  const queue = options.queueName() ?? (await getDefaultPrinter())?.deviceId;
  if (queue === undefined) return { kind: 'no-printer' };
  const file = await writePrivately(pdf, options.temporaryFolder);
  try {
    const sumatraPdfPath = options.windowsPrinterProgram;
    await withTimeLimit(printOnWindows(file, { printer: queue, scale: 'fit', sumatraPdfPath, silent: true }));
    return { kind: 'accepted', job: queue };
  } finally {
    await wipe(file, pdf.byteLength);
  }
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

function withTimeLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The printer did not answer in time')), timeLimitMs);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Queues of receipt printers mangle anything else. */
function asciiTitle(title: string): string {
  return title.replaceAll(/[^\x20-\x7E]/gu, '').trim() || 'slip';
}
