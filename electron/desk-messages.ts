import type { Caller, DeskChange } from '../src/desk/open-desk.ts';
import type { DeskFolders, JobLook, PrintOrder, PrintResult, PrinterList } from '../src/desk/ports.ts';
import type { Answer } from '../src/desk/contract/errors.ts';

/** What the desk's process is started with. */
export type OpenOrder = {
  kind: 'open';
  folders: DeskFolders;
  /** The desk's clock minus the machine's, in milliseconds. */
  clockOffsetMs: number;
};

/** What main asks of the desk; answered by the same id. */
export type DeskRequest =
  | { kind: 'call'; id: number; caller: Caller; name: string; input: unknown }
  | { kind: 'set-display-count'; id: number; count: number }
  | { kind: 'lock'; id: number }
  | { kind: 'close'; id: number };

/** What the desk asks of the operating system, which only main can reach; answered by the same id. */
export type PortRequest =
  | { kind: 'key-store-available'; id: number }
  | { kind: 'key-store-seal'; id: number; bytes: Uint8Array }
  | { kind: 'key-store-unseal'; id: number; bytes: Uint8Array }
  | { kind: 'print'; id: number; pdf: Uint8Array; order: PrintOrder }
  | { kind: 'look-at-print'; id: number; job: string }
  | { kind: 'list-printers'; id: number };

export type PortReply = { kind: 'port-reply'; id: number } & (
  { ok: true; value: boolean | Uint8Array | PrintResult | JobLook | PrinterList } | { ok: false }
);

export type ToDesk = OpenOrder | DeskRequest | PortReply;

export type FromDesk =
  | { kind: 'opened' }
  | { kind: 'answer'; id: number; answer: Answer<unknown> }
  | { kind: 'done'; id: number }
  | { kind: 'change'; change: DeskChange }
  /** An error of the program itself, for the log. */
  | { kind: 'fault'; call: string; words: string }
  | PortRequest;
