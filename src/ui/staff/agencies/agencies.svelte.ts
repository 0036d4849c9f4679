import type { AgencyView } from '../../../desk/contract/agencies.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

/** The directory as searched, and the entry that is shown. */
export class AgenciesState {
  query = $state('');
  isOpenNow = $state(false);
  agencies = $state.raw<AgencyView[] | null>(null);
  total = $state(0);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  readonly chosen = $derived(this.agencies?.find(({ id }) => id === this.chosenId) ?? null);

  /** Searches once the typing has settled. */
  searchSoon(): void {
    this.#asking.soon(() => this.search());
  }

  async search(): Promise<void> {
    const answer = await this.#asking.latest(() =>
      desk('agencies.search', { query: this.query, openNow: this.isOpenNow, city: null }),
    );
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.agencies = answer.value.agencies;
    this.total = answer.value.total;
    if (this.chosen === null) this.chosenId = answer.value.agencies[0]?.id ?? null;
  }

  /** The supervisor called the agency: its entry is true from now on. */
  async confirm(): Promise<void> {
    if (this.isBusy || this.chosenId === null) return;
    this.isBusy = true;
    const answer = await desk('agencies.confirm', { agencyId: this.chosenId });
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    const confirmed = answer.value;
    this.agencies = (this.agencies ?? []).map((agency) =>
      agency.id === confirmed.id ? { ...confirmed, matched: agency.matched, wanted: agency.wanted } : agency,
    );
  }
}
