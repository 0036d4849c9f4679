import { isFresh, retryDelayMs, watchDelaysMs } from '../../domain/printing/print-job.ts';
import type { PrintCause } from '../../domain/printing/print-job.ts';
import { record } from '../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import type { Store } from '../../store/open.ts';
import { changePrintJob, printJobById, queuedJobs, unsettledJobs } from '../../store/print-jobs.ts';
import type { PrintJob } from '../../store/print-jobs.ts';
import type { DeskPress } from '../press.ts';
import type { DeskPorts, JobLook, PrintResult } from '../ports.ts';
import { paperFor } from './paper-for.ts';
import type { Made } from './paper-for.ts';

export type PrintQueueOptions = {
  store: Store;
  ports: DeskPorts;
  press: DeskPress;
  /** For the test page. */
  deskName: string;
  /** A print went on: whoever shows it asks again. */
  announce: () => void;
  /** An error of the program or the disk while nobody waits for an answer. */
  onFault: (error: unknown) => void;
};

/** How long whoever pressed the button waits. */
const patienceMs = 3000;

/**
 * Hands queued prints to the system, tries again what may pass, and watches what the system took, all beside the
 * desk's work. Everything it knows is in the store: whatever ends it, the next start goes on from there.
 */
export class PrintQueue {
  readonly #given: PrintQueueOptions;
  readonly #timers = new Set<NodeJS.Timeout>();
  #isClosed = false;

  constructor(given: PrintQueueOptions) {
    this.#given = given;
  }

  /**
   * Takes up what an earlier run left. What was just asked for goes on; what is older is offered and not printed
   * days later by itself; of what was being handed over nobody knows whether the system has it.
   */
  async resume(): Promise<void> {
    const { store, ports } = this.#given;
    const now = ports.clock.now();
    const since = new Date(now.getTime() - watchDelaysMs.reduce((sum, delay) => sum + delay, 0));
    const left = await store.write('desk', async (handle) => {
      const jobs = await unsettledJobs(handle, since.toISOString());
      for (const job of jobs) {
        if (job.state === 'handing-over')
          await settle(handle, job, { state: 'handed-over', cause: 'interrupted' });
        if (job.state === 'queued' && !isFresh(job.requestedAt, now))
          await settle(handle, job, { state: 'failed', cause: 'left-over', nextAttemptAt: null });
      }
      return jobs;
    });
    for (const { id, state, systemJob } of left)
      if (state === 'handed-over' && systemJob !== null) this.#watch(id, systemJob, 0);
    this.wake();
  }

  /** Goes through what waits, once the transaction that asks for it is through. */
  wake(): void {
    this.#later(0, async () => {
      const { store, ports } = this.#given;
      const queued = await store.read(queuedJobs);
      const now = ports.clock.now().getTime();
      const waits = queued.map(({ id, nextAttemptAt }) => ({
        id,
        ms: Date.parse(nextAttemptAt ?? '') - now,
      }));
      await Promise.all(waits.filter(({ ms }) => ms <= 0).map(({ id }) => this.handOver(id)));
      for (const { id, ms } of waits) if (ms > 0) this.#later(ms, () => this.handOver(id));
    });
  }

  /** Hands a queued print to the system; does nothing to one that is on its way or was settled. */
  async handOver(id: string): Promise<void> {
    const { store, ports, press, deskName, announce } = this.#given;
    const taken = await store.write('desk', async (handle) => {
      const job = await printJobById(handle, id);
      if (job?.state !== 'queued') return null;
      const attempts = job.attempts + 1;
      const recorded = await settle(handle, job, {
        state: 'handing-over',
        attempts,
        cause: null,
        nextAttemptAt: null,
      });
      return { job: { ...job, attempts }, paper: await paperFor(handle, job, deskName, recorded) };
    });
    if (taken === null) return;
    announce();
    const { job, paper } = taken;
    const result = await paper(press).then(
      (made) => (made === null ? refused('damaged-file') : this.#print(job, made)),
      () => refused('damaged-file'),
    );
    const next = result.kind === 'accepted' ? null : retryDelayMs(result.cause, job.attempts);
    await store.write('desk', async (handle) => {
      const at = new Date(ports.clock.now().getTime() + (next ?? 0)).toISOString();
      await settle(
        handle,
        job,
        result.kind === 'accepted'
          ? { state: 'handed-over', systemJob: result.job, handedOverAt: handle.at }
          : next === null
            ? { state: 'failed', cause: result.cause }
            : { state: 'queued', cause: result.cause, nextAttemptAt: at },
      );
    });
    announce();
    if (result.kind === 'accepted' && result.job !== null) this.#watch(id, result.job, 0);
    if (next !== null) this.#later(next, () => this.handOver(id));
  }

  /** The same, for whoever waits to hear of it: not longer than a moment, while the print itself goes on. */
  async handOverInTime(id: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
    await Promise.race([this.handOver(id), patience]).finally(() => clearTimeout(timer));
  }

  /** Stops going on by itself; what is under way is in the store. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  async #print(job: PrintJob, { pdf, title, lengthMm }: Made): Promise<PrintResult> {
    const { printer, paper, copies } = job;
    try {
      return await this.#given.ports.printer.print(pdf, { title, printer, paper, lengthMm, copies });
    } catch {
      return refused('refused');
    }
  }

  /** Asks what became of a print for a while, so that one that is cancelled, held or out of paper is told. */
  #watch(id: string, systemJob: string, round: number): void {
    const delay = watchDelaysMs[round];
    if (delay === undefined) return;
    this.#later(delay, async () => {
      const { store, ports, announce } = this.#given;
      const job = await store.read((handle) => printJobById(handle, id));
      if (job?.state !== 'handed-over') return;
      const look = await ports.printer.look(systemJob).catch((): JobLook => ({ state: 'unknown' }));
      const changes = changesBy(look);
      if (changes !== null && (changes.state !== job.state || changes.cause !== job.cause)) {
        await store.write('desk', async (handle) => {
          // Someone may have answered in between: what a person saw stands.
          const now = await printJobById(handle, id);
          if (now?.state === 'handed-over') await settle(handle, now, changes);
        });
        announce();
      }
      if (look.state === 'waiting') this.#watch(id, systemJob, round + 1);
    });
  }

  #later(delayMs: number, work: () => Promise<void>): void {
    if (this.#isClosed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work().catch((error: unknown) => {
        // A desk that closes takes its store away; the next start goes on.
        if (!this.#isClosed) this.#given.onFault(error);
      });
    }, delayMs);
    timer.unref();
    this.#timers.add(timer);
  }
}

type Changes = Parameters<typeof changePrintJob>[2];

function changesBy(look: JobLook): { state: 'handed-over' | 'failed'; cause: PrintCause | null } | null {
  switch (look.state) {
    case 'waiting':
      return { state: 'handed-over', cause: look.cause };
    case 'done':
      return { state: 'handed-over', cause: null };
    case 'ended':
      return { state: 'failed', cause: look.cause };
    case 'unknown':
      return null;
  }
}

/** Notes how far a print came, with an entry of its own in the chain. */
async function settle(handle: WriteHandle, { id, slipId }: PrintJob, changes: Changes): Promise<Recorded> {
  const subject = slipId === null ? { kind: 'test-page', id } : { kind: 'slip', id: slipId };
  const recorded = await record(handle, {
    action: 'printing.went-on',
    subject,
    content: { print: id, ...changes },
  });
  await changePrintJob(handle, id, changes, recorded);
  return recorded;
}

function refused(cause: PrintCause): PrintResult {
  return { kind: 'refused', cause };
}
