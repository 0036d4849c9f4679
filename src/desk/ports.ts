import type { Paper } from '../domain/papers.ts';
import type { PrintCause } from '../domain/printing/print-job.ts';
import type { Clock, Ids, Random } from '../domain/ports.ts';

/** The operating system's key store, where there is one. Implemented by the shell. */
export type SystemKeyStore = {
  isAvailable(): Promise<boolean>;
  seal(secret: Uint8Array): Promise<Uint8Array>;
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
};

/** What is to be printed: on which printer (null: the system's default), on which paper, how often. */
export type PrintOrder = {
  /** In ASCII: queues mangle anything else. */
  title: string;
  printer: string | null;
  /** Slips go on the paper they were made for, an imported document on A4. */
  paper: Paper;
  /** Of a roll, which has no length of its own: how much of it the page needs. */
  lengthMm: number | null;
  copies: number;
};
/** `accepted` means handed over, never printed. `job`: the system's name of it, null where it gives none. */
export type PrintResult = { kind: 'accepted'; job: string | null } | { kind: 'refused'; cause: PrintCause };
/**
 * What the system says of a print that it took. `done`: sent to the printer to its end, which is not yet paper.
 * `ended`: given up. `unknown`: this system does not tell.
 */
export type JobLook =
  | { state: 'waiting'; cause: PrintCause | null }
  | { state: 'done' }
  | { state: 'ended'; cause: PrintCause }
  | { state: 'unknown' };
/** A printer that the system has. `cause`: why it would not print now, as far as the system tells. */
export type FoundPrinter = { name: string; isDefault: boolean; cause: PrintCause | null };
export type PrinterList =
  { kind: 'listed'; printers: FoundPrinter[] } | { kind: 'refused'; cause: PrintCause };

/** The operating system's printing. */
export type Printer = {
  print(pdf: Uint8Array, order: PrintOrder): Promise<PrintResult>;
  look(job: string): Promise<JobLook>;
  printers(): Promise<PrinterList>;
};

/** How much work the hash of a new PIN is: argon2id's passes and memory. A hash carries the cost it was made with. */
export type PinCost = { passes: number; memoryKib: number };

/** Everything the desk takes from outside. */
export type DeskPorts = {
  clock: Clock;
  ids: Ids;
  random: Random;
  keyStore: SystemKeyStore;
  printer: Printer;
  pinCost: PinCost;
};

/** The folders the desk works in; all absolute. */
export type DeskFolders = {
  /** Database and key file. */
  data: string;
  /** Policies, sample agencies, fonts. */
  resources: string;
  /** Short-lived files with owner-only rights, wiped after use and at start. */
  temporary: string;
};
