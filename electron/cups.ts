/** Printing through CUPS: `lp` takes the PDF, IPP tells what became of it. */
import { execFile } from 'node:child_process';
import type { PrintCause } from '../src/domain/printing/print-job.ts';
import type { FoundPrinter, JobLook, PrintOrder, PrintResult, Printer } from '../src/desk/ports.ts';
import { askIpp, ippNotFound, ippOperations } from './ipp.ts';
import type { IppAnswer, IppGroup, IppServer } from './ipp.ts';

const timeLimitMs = 20_000;
const rollWidthMm = 80;

/** The states of a job by their numbers (RFC 8011, 5.3.7). */
const jobStates = { held: 4, stopped: 6, canceled: 7, aborted: 8, completed: 9 } as const;
const printerStopped = 5;

const printerReasons: readonly (readonly [reason: RegExp, cause: PrintCause])[] = [
  [/^media-(?:empty|needed)/u, 'no-paper'],
  [/^media-jam/u, 'paper-jam'],
  [/^(?:cover|door|interlock)-open/u, 'cover-open'],
  [/^(?:toner|marker-supply)-empty/u, 'no-ink'],
  [/^(?:offline|shutdown|timed-out)/u, 'printer-offline'],
  [/^(?:moving-to-)?paused/u, 'queue-paused'],
];
/** CUPS's own words where a backend gives no reason; in English, whatever the desk's language. */
const unreachable = /may not exist|unavailable|not responding|offline|unreachable/iu;
/** A filter that could not read the file; of its last words and the scheduler's «Filter failed», either may stand. */
const unreadable =
  /damaged|trailer|xref|loadFilename|not a pdf|filter failed|pdf(?:topdf)?.*(?:failed|error)/iu;

/** CUPS as the desk's printing. */
export const cupsPrinter: Printer = {
  print: printThroughCups,
  look: async (job) => {
    try {
      return await lookAt(job);
    } catch {
      return { state: 'waiting', cause: 'scheduler-stopped' };
    }
  },
  printers: async () => {
    try {
      return { kind: 'listed', printers: await foundPrinters() };
    } catch {
      const { code } = await run('lpstat', ['-r']);
      return { kind: 'refused', cause: code === 'ENOENT' ? 'no-printer' : 'scheduler-stopped' };
    }
  },
};

/** The PDF goes to `lp` through a pipe, so that no file of it is written on this side. */
async function printThroughCups(pdf: Uint8Array, order: PrintOrder): Promise<PrintResult> {
  const { title, printer, copies } = order;
  const destination = printer === null ? [] : ['-d', printer];
  const options = [...paperOptions(order), 'fit-to-page'].flatMap((option) => ['-o', option]);
  const sent = await run(
    'lp',
    [...destination, '-n', String(copies), '-t', title, ...options, '--', '-'],
    pdf,
  );
  const job = /request id is (?<job>\S+)/u.exec(sent.output)?.groups?.['job'];
  if (sent.code === 0 && job !== undefined) return { kind: 'accepted', job };
  return { kind: 'refused', cause: await causeOfRefusal(sent, printer) };
}

function paperOptions({ paper, lengthMm }: PrintOrder): string[] {
  return paper === 'roll-80'
    ? [`PageSize=Custom.${rollWidthMm}x${lengthMm ?? rollWidthMm}mm`]
    : [`media=${paper}`];
}

async function causeOfRefusal({ code, output }: Ran, printer: string | null): Promise<PrintCause> {
  if (code === 'ENOENT') return 'no-printer';
  if (code === 'time-limit') return 'time-limit';
  if (/not accepting/iu.test(output)) return 'queue-rejecting';
  if (/scheduler/iu.test(output)) return 'scheduler-stopped';
  if (!/no default destination|does not exist|unknown destination/iu.test(output)) return 'refused';
  // A scheduler that is stopped answers in the same words as a queue that is gone.
  const { output: said } = await run('lpstat', ['-r']);
  if (!said.includes('scheduler is running')) return 'scheduler-stopped';
  return printer === null ? 'no-printer' : 'queue-gone';
}

async function lookAt(job: string): Promise<JobLook> {
  const server = await ownServer();
  if (server === null) return { state: 'unknown' };
  const [, queue = '', number = ''] = /^(?<queue>.+)-(?<number>\d+)$/u.exec(job) ?? [];
  const { status, groups } = await askIpp(server, ippOperations.getJob, {
    uri: { name: 'job-uri', value: `ipp://localhost/jobs/${number}` },
    attributes: ['job-state', 'job-state-reasons', 'job-printer-state-message'],
  });
  const printer = printersIn(await listed(server)).find(({ name }) => name === queue);
  if (status === ippNotFound) return printer ? { state: 'unknown' } : { state: 'ended', cause: 'queue-gone' };
  const found = groups[0];
  if (!found) return { state: 'unknown' };
  const message = textIn(found, 'job-printer-state-message');
  const givenUp = unreadable.test(message) ? 'damaged-file' : 'job-failed';
  switch (found.get('job-state')?.[0]) {
    case jobStates.completed:
      return textsIn(found, 'job-state-reasons').includes('job-completed-with-errors')
        ? { state: 'ended', cause: givenUp }
        : { state: 'done' };
    case jobStates.canceled:
      return { state: 'ended', cause: 'job-cancelled' };
    case jobStates.aborted:
      return { state: 'ended', cause: givenUp };
    case jobStates.held:
      return { state: 'waiting', cause: 'job-held' };
    case jobStates.stopped:
      // It is kept for another try; a damaged file fails at every one.
      return unreadable.test(message)
        ? { state: 'ended', cause: 'damaged-file' }
        : { state: 'waiting', cause: 'job-stopped' };
    default:
      return {
        state: 'waiting',
        cause: printer?.stops ?? (unreachable.test(message) ? 'printer-offline' : null),
      };
  }
}

async function foundPrinters(): Promise<FoundPrinter[]> {
  const server = await ownServer();
  const known = server === null ? [] : printersIn(await listed(server));
  // Printers that were only found on the network are not in CUPS's own list.
  const names = (await run('lpstat', ['-e'])).output.split('\n').filter((name) => name !== '');
  const standard = /destination: (?<name>\S+)/u.exec((await run('lpstat', ['-d'])).output)?.groups?.['name'];
  return [...new Set([...known.map(({ name }) => name), ...names])].map((name) => {
    const printer = known.find((each) => each.name === name);
    return { name, isDefault: name === standard, cause: printer?.stops ?? printer?.refuses ?? null };
  });
}

type KnownPrinter = { name: string; stops: PrintCause | null; refuses: PrintCause | null };

function listed(server: IppServer): Promise<IppAnswer> {
  return askIpp(server, ippOperations.getPrinters, {
    attributes: [
      'printer-name',
      'printer-state',
      'printer-state-reasons',
      'printer-state-message',
      'printer-is-accepting-jobs',
    ],
  });
}

function printersIn({ groups }: IppAnswer): KnownPrinter[] {
  return groups.map((group) => ({
    name: textIn(group, 'printer-name'),
    stops: stopOf(group),
    refuses: group.get('printer-is-accepting-jobs')?.[0] === false ? 'queue-rejecting' : null,
  }));
}

/** Why a printer does not go on, as far as it tells. */
function stopOf(group: IppGroup): PrintCause | null {
  const reasons = textsIn(group, 'printer-state-reasons');
  const [, cause = null] = printerReasons.find(([reason]) => reasons.some((each) => reason.test(each))) ?? [];
  if (cause !== null) return cause;
  return group.get('printer-state')?.[0] === printerStopped ? 'queue-paused' : null;
}

function textsIn(group: IppGroup, name: string): string[] {
  return (group.get(name) ?? []).filter((value) => typeof value === 'string');
}

function textIn(group: IppGroup, name: string): string {
  return textsIn(group, name)[0] ?? '';
}

/**
 * Where `lp` itself sends to, whatever set it up: variable, file or default. Null when that is another machine: the
 * desk's own programs speak to this one alone. Throws where there is no print system.
 */
async function ownServer(): Promise<IppServer | null> {
  const { code, output } = await run('lpstat', ['-H']);
  if (code !== 0) throw new Error('There is no print system');
  const said = output.trim();
  if (said.startsWith('/')) return { socketPath: said };
  const { host = '', port } = /^(?<host>.+):(?<port>\d+)$/u.exec(said)?.groups ?? {};
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
    ? { host: 'localhost', port: Number(port) }
    : null;
}

type Ran = { code: number | string; output: string };

function run(program: string, args: readonly string[], input?: Uint8Array): Promise<Ran> {
  return new Promise((resolve) => {
    // The answer is read in English whatever the desk's language.
    const env = { ...process.env, LC_ALL: 'C' };
    const child = execFile(program, args, { timeout: timeLimitMs, env }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      if (error === null) resolve({ code: 0, output });
      else resolve({ code: error.killed ? 'time-limit' : (error.code ?? 'unknown'), output });
    });
    // A queue that refuses closes its end before the PDF is through; its answer says why.
    child.stdin?.on('error', () => undefined).end(input);
  });
}
