import { utilityProcess } from 'electron';
import { traceOf } from './fault-trace.ts';
import type { UtilityProcess } from 'electron';
import type { Caller, DeskChange } from '../src/desk/open-desk.ts';
import type { DeskFolders, Printer, SystemKeyStore } from '../src/desk/ports.ts';
import type { Answer } from '../src/desk/contract/errors.ts';
import type { DeskRequest, FromDesk, PortReply, PortRequest, ToDesk } from './desk-messages.ts';
import type { Log } from './log.ts';

/** Main's end of the desk's process. Nothing here throws; a dead process answers `desk-unavailable`. */
export type DeskLink = {
  call(caller: Caller, name: string, input: unknown): Promise<Answer<unknown>>;
  setDisplayCount(count: number): Promise<void>;
  lock(): Promise<void>;
  /** Ends the desk for good. Settles after `closeLimitMs` at the latest. */
  close(): Promise<void>;
  onChange(listener: (change: DeskChange) => void): void;
};

export type DeskLinkOptions = {
  /** The built `desk-process.js`. */
  entry: string;
  folders: DeskFolders;
  clockOffsetMs: number;
  keyStore: SystemKeyStore;
  printer: Printer;
  log: Log;
};

type Question = DeskRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

const closeLimitMs = 5000;
/** A desk that lived shorter than this waits before it is started again, so that a broken one does not spin. */
const shortLifeMs = 3000;
const restartPauseMs = 1000;

const unavailable: Answer<unknown> = { ok: false, error: { code: 'desk-unavailable' } };

/** Starts the desk's process, and again whenever it ends without being asked to. */
export function linkDesk(options: DeskLinkOptions): DeskLink {
  const { log } = options;
  const pending = new Map<number, (answer: Answer<unknown>) => void>();
  const listeners: ((change: DeskChange) => void)[] = [];
  let lastId = 0;
  let displayCount: number | undefined;
  let isClosing = false;
  let child: UtilityProcess | undefined;

  const announce = (change: DeskChange): void => {
    for (const listener of listeners) listener(change);
  };

  const start = (): void => {
    const startedAt = performance.now();
    const started = utilityProcess.fork(options.entry, [], {
      serviceName: 'istiqbal-desk',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const tell = (message: ToDesk): void => started.postMessage(message);
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => log.warn('desk process', traceOf(chunk.toString('utf8'))));
    }
    started.on('message', (data: unknown) => {
      const message = data as FromDesk;
      if (message.kind === 'answer') settle(message.id, message.answer);
      else if (message.kind === 'done') settle(message.id, { ok: true, value: null });
      else if (message.kind === 'change') announce(message.change);
      else if (message.kind === 'opened') log.info('desk opened');
      else if (message.kind === 'fault') log.error(`fault in ${message.call}`, message.words);
      else void answerPort(message, options).then(tell);
    });
    started.once('exit', (code) => {
      child = undefined;
      for (const id of [...pending.keys()]) settle(id, unavailable);
      if (isClosing) return;
      log.error('desk process ended', { code });
      const hasLivedLong = performance.now() - startedAt > shortLifeMs;
      setTimeout(restart, hasLivedLong ? 0 : restartPauseMs);
    });
    tell({ kind: 'open', folders: options.folders, clockOffsetMs: options.clockOffsetMs });
    if (displayCount !== undefined) void ask({ kind: 'set-display-count', count: displayCount });
  };

  const restart = (): void => {
    if (isClosing) return;
    start();
    // A new desk knows no session: the windows ask again, and a handed-over screen goes back to the sign-in.
    announce({ event: 'session', guestPlacement: 'idle' });
    announce({ event: 'guest', guestPlacement: 'idle' });
  };

  const settle = (id: number, answer: Answer<unknown>): void => {
    const resolve = pending.get(id);
    pending.delete(id);
    resolve?.(answer);
  };

  const ask = (question: Question): Promise<Answer<unknown>> => {
    const target = child;
    if (target === undefined) return Promise.resolve(unavailable);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      pending.set(id, resolve);
      target.postMessage({ ...question, id });
    });
  };

  start();
  return {
    call: (caller, name, input) => ask({ kind: 'call', caller, name, input }),
    async setDisplayCount(count) {
      displayCount = count;
      await ask({ kind: 'set-display-count', count });
    },
    async lock() {
      await ask({ kind: 'lock' });
    },
    async close() {
      isClosing = true;
      await Promise.race([ask({ kind: 'close' }), pause(closeLimitMs)]);
      child?.kill();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

async function answerPort(
  request: PortRequest,
  { keyStore, printer, log }: DeskLinkOptions,
): Promise<PortReply> {
  const { id } = request;
  try {
    switch (request.kind) {
      case 'key-store-available':
        return { kind: 'port-reply', id, ok: true, value: await keyStore.isAvailable() };
      case 'key-store-seal':
        return { kind: 'port-reply', id, ok: true, value: await keyStore.seal(request.bytes) };
      case 'key-store-unseal':
        return { kind: 'port-reply', id, ok: true, value: await keyStore.unseal(request.bytes) };
      case 'print':
        return { kind: 'port-reply', id, ok: true, value: await printer.print(request.pdf, request.order) };
      case 'look-at-print':
        return { kind: 'port-reply', id, ok: true, value: await printer.look(request.job) };
      case 'list-printers':
        return { kind: 'port-reply', id, ok: true, value: await printer.printers() };
    }
  } catch (error) {
    log.error(`refused: ${request.kind}`, error);
    return { kind: 'port-reply', id, ok: false };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
