/**
 * The desk in a process of its own: a PDF, an import or a password hash never freezes a window. Everything that
 * only main can do (the system's key store, the printer) is asked of main.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { openDesk, shippedPinCost } from '../src/desk/open-desk.ts';
import { traceOf } from './fault-trace.ts';
import type { Desk } from '../src/desk/open-desk.ts';
import type { DeskPorts, JobLook, PrintResult, PrinterList } from '../src/desk/ports.ts';
import type { DeskRequest, FromDesk, OpenOrder, PortReply, PortRequest, ToDesk } from './desk-messages.ts';

type PortQuestion = PortRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;
type Waiting = { resolve: (value: unknown) => void; reject: (reason: Error) => void };

const main = process.parentPort;
const waiting = new Map<number, Waiting>();
let lastQuestion = 0;
let desk: Promise<Desk> | undefined;

main.on('message', ({ data }) => {
  const message = data as ToDesk;
  if (message.kind === 'open') desk = open(message);
  else if (message.kind === 'port-reply') settle(message);
  else void serve(message);
});

/** Long enough for the screen that follows a sign-in to be there. */
const quietTimeMs = 1500;

function tell(message: FromDesk): void {
  main.postMessage(message);
}

async function open({ folders, clockOffsetMs }: OpenOrder): Promise<Desk> {
  const opened = await openDesk({
    folders,
    ports: portsThroughMain(clockOffsetMs),
    onFault: ({ call, error, name }) => {
      const trace = error instanceof Error ? traceOf(error.stack ?? '') : '';
      tell({ kind: 'fault', call, words: `${name} ${trace}`.trim() });
    },
  });
  opened.onChange((change) => {
    tell({ kind: 'change', change });
    // After sign-in there is a visit's worth of time before the first slip; what fails here, the slip will say.
    if (change.event === 'session')
      setTimeout(() => void opened.getReadyForSlips().catch(() => undefined), quietTimeMs);
  });
  tell({ kind: 'opened' });
  return opened;
}

async function serve(request: DeskRequest): Promise<void> {
  if (desk === undefined) throw new Error('Asked before the desk was told where to open');
  const opened = await desk;
  switch (request.kind) {
    case 'call':
      tell({
        kind: 'answer',
        id: request.id,
        answer: await opened.call(request.caller, request.name, request.input),
      });
      return;
    case 'set-display-count':
      await opened.setDisplayCount(request.count);
      break;
    case 'lock':
      await opened.lock();
      break;
    case 'close':
      await opened.close();
      break;
  }
  tell({ kind: 'done', id: request.id });
}

function portsThroughMain(clockOffsetMs: number): DeskPorts {
  return {
    clock: { now: () => new Date(Date.now() + clockOffsetMs) },
    ids: { next: () => randomUUID() },
    random: { bytes: (count) => new Uint8Array(randomBytes(count)) },
    keyStore: {
      isAvailable: async () => (await ask({ kind: 'key-store-available' })) === true,
      seal: async (bytes) => (await ask({ kind: 'key-store-seal', bytes })) as Uint8Array,
      unseal: async (bytes) => (await ask({ kind: 'key-store-unseal', bytes })) as Uint8Array,
    },
    printer: {
      print: async (pdf, order) => (await ask({ kind: 'print', pdf, order })) as PrintResult,
      look: async (job) => (await ask({ kind: 'look-at-print', job })) as JobLook,
      printers: async () => (await ask({ kind: 'list-printers' })) as PrinterList,
    },
    pinCost: shippedPinCost,
  };
}

function ask(question: PortQuestion): Promise<unknown> {
  lastQuestion += 1;
  const id = lastQuestion;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    tell({ ...question, id });
  });
}

function settle(reply: PortReply): void {
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.ok) asked?.resolve(reply.value);
  else asked?.reject(new Error('The operating system refused'));
}
