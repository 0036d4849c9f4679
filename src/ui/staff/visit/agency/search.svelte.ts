import type { AgencyView } from '../../../../desk/contract/agencies.ts';
import type { DeskError } from '../../../../desk/contract/errors.ts';
import { desk } from '../../../desk-client.ts';
import { Asking } from '../../asking.ts';

/** The search for an agency: what is typed and filtered, and what the desk found for it. */
export class AgencySearch {
  query = $state('');
  openNow = $state(false);
  /** Empty for every city. */
  city = $state('');
  found = $state.raw<{ agencies: AgencyView[]; total: number } | null>(null);
  /** Cities of all agencies, in the directory's order. */
  cities = $state.raw<string[]>([]);
  readonly #asking = new Asking();

  #onrefusal: (refusal: DeskError) => void;

  constructor(query: string, onrefusal: (refusal: DeskError) => void) {
    this.query = query;
    this.#onrefusal = onrefusal;
  }

  /** Reads the directory's cities, then searches. */
  async begin(): Promise<void> {
    const everything = await desk('agencies.search', { query: '', openNow: false, city: null });
    if (everything.ok) {
      const every = everything.value.agencies.map(({ city }) => city);
      this.cities = every.filter((city, index) => every.indexOf(city) === index);
    }
    await this.search();
  }

  /** Searches once typing pauses. */
  searchSoon(): void {
    this.#asking.soon(() => this.search());
  }

  async search(): Promise<void> {
    const { query, openNow, city } = this;
    const answer = await this.#asking.latest(() =>
      desk('agencies.search', { query, openNow, city: city === '' ? null : city }),
    );
    if (answer === null) return;
    if (answer.ok) this.found = answer.value;
    else this.#onrefusal(answer.error);
  }

  stop(): void {
    this.#asking.stop();
  }
}
