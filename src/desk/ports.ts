import type { Paper } from '../domain/papers.ts';
import type { Clock, Ids, Random } from '../domain/ports.ts';

/** The operating system's key store, where there is one. Implemented by the shell. */
export type SystemKeyStore = {
  isAvailable(): Promise<boolean>;
  seal(secret: Uint8Array): Promise<Uint8Array>;
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
};

/** Hands a finished PDF to the operating system. `accepted` means handed over, never printed. */
export type PrintResult =
  { kind: 'accepted'; job: string } | { kind: 'no-printer' } | { kind: 'failed'; cause: string };
/** Slips go on the paper they were made for, an imported document on A4. */
export type Printer = { print(pdf: Uint8Array, job: { title: string; paper: Paper }): Promise<PrintResult> };

/** Everything the desk takes from outside. */
export type DeskPorts = {
  clock: Clock;
  ids: Ids;
  random: Random;
  keyStore: SystemKeyStore;
  printer: Printer;
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
