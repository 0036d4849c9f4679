/**
 * Hands a finished PDF to the operating system. "Accepted" means that its queue took it: whether paper came out
 * is for a person to say.
 */
import { getDefaultPrinter, getPrinters, print } from 'pdf-to-printer';
import type { Printer } from '../src/desk/ports.ts';
import { cupsPrinter } from './cups.ts';
import type { Log } from './log.ts';
import { windowsPrinter } from './windows-printer.ts';

export type PrinterOptions = {
  /** The queue for what names none; null for the system's default. Asked at each print. */
  queueName: () => string | null;
  /** For short-lived files with owner-only rights. */
  temporaryFolder: string;
  /** Windows only: the program that prints a PDF silently. */
  windowsPrinterProgram: string;
  log: Log;
};

/** The operating system's printing. It never throws. */
export function systemPrinter(options: PrinterOptions): Printer {
  const { temporaryFolder, windowsPrinterProgram: program, log } = options;
  const printing = { print, getPrinters, getDefaultPrinter };
  const system =
    process.platform === 'win32' ? windowsPrinter({ printing, temporaryFolder, program }) : cupsPrinter;
  return {
    async print(pdf, order) {
      if (!isWholePdf(pdf)) return { kind: 'refused', cause: 'damaged-file' };
      try {
        const title = asciiTitle(order.title);
        return await system.print(pdf, { ...order, title, printer: order.printer ?? options.queueName() });
      } catch (error) {
        log.error('printing failed', error);
        return { kind: 'refused', cause: 'refused' };
      }
    },
    look: (job) => system.look(job),
    async printers() {
      try {
        return await system.printers();
      } catch (error) {
        log.error('listing printers failed', error);
        return { kind: 'refused', cause: 'refused' };
      }
    },
  };
}

const tailBytes = 1024;

/** Head and tail of a PDF. A print system would put a cut file on paper as rows of signs, or hold the queue up. */
function isWholePdf(pdf: Uint8Array): boolean {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  return text(pdf.subarray(0, 5)) === '%PDF-' && text(pdf.subarray(-tailBytes)).includes('%%EOF');
}

/** Queues of receipt printers mangle anything else. */
function asciiTitle(title: string): string {
  return title.replaceAll(/[^\x20-\x7E]/gu, '').trim() || 'slip';
}
