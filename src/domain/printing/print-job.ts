import type { SlipKind } from '../slip-kinds.ts';

/**
 * How far a print has come. The system takes a print over and cannot tell whether paper came out: that is for a
 * person to say. `handing-over` is noted before the system is asked, so that a cut in between is known afterwards.
 */
export const printStates = [
  'queued',
  'handing-over',
  'handed-over',
  'came-out',
  'did-not-come-out',
  'failed',
] as const;
export type PrintState = (typeof printStates)[number];

/** Why a print did not go through, or why it stands still. Each has a sentence and a remedy of its own. */
export const printCauses = [
  // The system did not take it
  'no-printer',
  'queue-gone',
  'queue-rejecting',
  'scheduler-stopped',
  'time-limit',
  'damaged-file',
  'refused',
  // It took it, and the print stands still
  'queue-paused',
  'job-held',
  'job-stopped',
  'no-paper',
  'paper-jam',
  'cover-open',
  'no-ink',
  'printer-offline',
  // It took it, and gave it up
  'job-cancelled',
  'job-failed',
  // The desk did not go on with it
  'interrupted',
  'left-over',
  'withdrawn',
] as const;
export type PrintCause = (typeof printCauses)[number];

/** Causes that pass without anyone's doing: worth another try. After a time limit paper may have come out: not. */
const passing: readonly PrintCause[] = ['scheduler-stopped', 'queue-rejecting', 'refused'];
const retryDelaysMs = [5000, 20_000, 60_000] as const;

/** How long after the n-th attempt the next one follows by itself; null: none does. */
export function retryDelayMs(cause: PrintCause, attempts: number): number | null {
  return passing.includes(cause) ? (retryDelaysMs[attempts - 1] ?? null) : null;
}

/** A print that is older than this when the desk starts is offered, never made by itself. */
const freshMs = 10 * 60_000;

/** Whether the person who asked for a print is likely still there for the paper. */
export function isFresh(requestedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(requestedAt) <= freshMs;
}

/** When the system is asked what became of a print that it took: often at first, for five minutes in all. */
export const watchDelaysMs = [500, 1000, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000, 60_000, 120_000];

type Print = { number: number; state: PrintState; cause: PrintCause | null };

/**
 * Whether paper of a print may exist. A print that the system took may still come out of a jammed or paused
 * printer, whatever was answered before: the next one is a copy.
 */
function mayBeOnPaper({ state, cause }: Print): boolean {
  if (state === 'queued') return false;
  if (state !== 'failed') return true;
  return cause === 'time-limit' || cause === 'job-cancelled' || cause === 'job-failed';
}

/** The number of a slip's next print: 1 for the original. A blank form is filled in by hand: each is an original. */
export function nextPrintNumber(kind: SlipKind, prints: readonly Print[]): number {
  if (kind === 'request-form') return 1;
  return Math.max(0, ...prints.filter(mayBeOnPaper).map(({ number }) => number)) + 1;
}

/** What a slip's paper says of the print: nothing on the original, then the number of the copy. */
export function copyNumberOf(printNumber: number): number {
  return printNumber === 1 ? 0 : printNumber;
}

/** Slips that are nothing in a drawer: they wait until they are in the hand of whom they are for. */
export const slipsToHandOver: readonly SlipKind[] = [
  'receipt',
  'missing-requirements',
  'referral',
  'appointment',
  'handover',
  'complaint-receipt',
];

/** How a slip came to whom it is for, other than by a print that came out. */
export const handoverWays = ['by-hand', 'photographed', 'shown', 'file'] as const;
export type HandoverWay = (typeof handoverWays)[number];
