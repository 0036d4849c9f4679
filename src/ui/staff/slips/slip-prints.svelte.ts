import type { DeskError } from '../../../desk/contract/errors.ts';
import type { PrintSummary, SlipSummary } from '../../../desk/contract/slips.ts';
import type { HandoverWay } from '../../../domain/printing/print-job.ts';
import { desk } from '../../desk-client.ts';

/** A slip's prints as they stand, whatever page it is listed on, and what can be done about them. */
export class SlipPrints {
  readonly #given: () => SlipSummary;
  #latest = $state.raw<SlipSummary | null>(null);
  isBusy = $state(false);
  refusal = $state.raw<DeskError | null>(null);
  exportedTo = $state<string | null>(null);

  /** The slip as the page knows it. What was heard of it since counts more. */
  readonly slip = $derived.by(() => {
    const given = this.#given();
    return this.#latest?.id === given.id ? this.#latest : given;
  });
  readonly print: PrintSummary | null = $derived(this.slip.prints.at(-1) ?? null);
  /** The print whose paper someone should look for. */
  readonly asked: PrintSummary | null = $derived(this.print?.state === 'handed-over' ? this.print : null);

  constructor(given: () => SlipSummary) {
    this.#given = given;
  }

  async refresh(): Promise<void> {
    const answer = await desk('slips.standing', { slipId: this.slip.id });
    if (answer.ok) this.#latest = answer.value;
  }

  printNow(): Promise<void> {
    return this.#once(() => desk('slips.print', { slipId: this.slip.id }));
  }

  answer(cameOut: boolean): Promise<void> {
    const print = this.asked;
    if (print === null) return Promise.resolve();
    const input = { slipId: this.slip.id, printId: print.id, cameOut };
    return this.#once(() => desk('slips.answerPrint', input));
  }

  handOver(how: HandoverWay): Promise<void> {
    return this.#once(() => desk('slips.handOver', { slipId: this.slip.id, how }));
  }

  exportTo(folder: string): Promise<void> {
    return this.#once(async () => {
      const answer = await desk('slips.export', { slipId: this.slip.id, folder });
      if (!answer.ok) return answer;
      this.exportedTo = answer.value.file;
      return { ok: true, value: this.slip };
    });
  }

  async #once(ask: () => ReturnType<typeof desk<'slips.standing'>>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.refusal = null;
    try {
      const answer = await ask();
      if (answer.ok) this.#latest = answer.value;
      else this.refusal = answer.error;
    } finally {
      this.isBusy = false;
    }
  }
}
