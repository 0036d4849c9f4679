import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import type { PeriodChoice } from './period.svelte.ts';
import { Asking } from '../asking.ts';

export type Results = OutputOf<'satisfaction.results'>;
export type WordsPage = OutputOf<'satisfaction.words'>;

/** Results of a period, and what guests wrote in it. */
export class ResultsState {
  results = $state.raw<Results | null>(null);
  words = $state.raw<WordsPage | null>(null);
  error = $state.raw<DeskError | null>(null);
  readonly #asking = new Asking();
  readonly #period: PeriodChoice;

  constructor(period: PeriodChoice) {
    this.#period = period;
  }

  async loadResults(): Promise<void> {
    const answer = await this.#asking.latest(() =>
      desk('satisfaction.results', { period: this.#period.input }),
    );
    if (answer === null) return;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.results = answer.value;
  }

  async loadWords(page = this.words?.page ?? 0): Promise<void> {
    const answer = await this.#asking.latest(() =>
      desk('satisfaction.words', { period: this.#period.input, page }),
    );
    if (answer === null) return;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.words = answer.value;
  }
}
