import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { ChangeView, ConcernedRequest, OfficerView } from '../../../desk/contract/information.ts';
import type { AnswerView } from '../../../desk/contract/inquiries.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type OfficerWords = InputOf<'information.addOfficer'>;
export type ChangeWords = InputOf<'information.addChange'>;

/** The contact officers as searched, and the one that is chosen. */
export class OfficersState {
  query = $state('');
  officers = $state.raw<OfficerView[] | null>(null);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  readonly chosen = $derived(this.officers?.find(({ id }) => id === this.chosenId) ?? null);

  searchSoon(): void {
    this.#asking.soon(() => this.load());
  }

  async load(): Promise<void> {
    const { query } = this;
    const answer = await this.#asking.latest(() => desk('information.officers', { query }));
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.officers = answer.value.officers;
    if (this.chosen === null) this.chosenId = this.officers[0]?.id ?? null;
  }

  save(officerId: string | null, words: OfficerWords): Promise<boolean> {
    return this.#change(() =>
      officerId === null
        ? desk('information.addOfficer', words)
        : desk('information.changeOfficer', { officerId, ...words }),
    );
  }

  remove(officerId: string): Promise<boolean> {
    return this.#change(() => desk('information.removeOfficer', { officerId }));
  }

  async #change(call: () => Promise<Answer<unknown>>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const answer = await call();
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return false;
    }
    await this.load();
    return true;
  }
}

/** What changed, as listed, and the change that is shown. */
export class ChangesState {
  query = $state('');
  page = $state(0);
  changes = $state.raw<ChangeView[] | null>(null);
  total = $state(0);
  chosenId = $state<string | null>(null);
  options = $state.raw<OutputOf<'information.options'>>({ channels: [], services: [] });
  concerned = $state.raw<{ lines: ConcernedRequest[]; total: number; page: number } | null>(null);
  /** Entries of the answer book that have words of what is being typed. */
  touched = $state.raw<AnswerView[]>([]);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  readonly chosen = $derived(this.changes?.find(({ id }) => id === this.chosenId) ?? null);

  searchSoon(): void {
    this.#asking.soon(() => this.show(0));
  }

  async loadOptions(): Promise<void> {
    const answer = await desk('information.options', {});
    if (answer.ok) this.options = answer.value;
  }

  async show(page: number): Promise<void> {
    const answer = await this.#asking.latest(() => desk('information.changes', { query: this.query, page }));
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.page = page;
    this.changes = answer.value.lines;
    this.total = answer.value.total;
    if (this.chosen === null) this.chosenId = this.changes[0]?.id ?? null;
  }

  /** Looks for answers that the change may touch. */
  async findTouched(words: string): Promise<void> {
    if (words.trim() === '') {
      this.touched = [];
      return;
    }
    const query = words.slice(0, 500);
    const answer = await desk('inquiries.book', { query, kind: null, toCheckOnly: false, page: 0 });
    if (answer.ok) this.touched = answer.value.lines;
  }

  async add(words: ChangeWords): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const answer = await desk('information.addChange', words);
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return false;
    }
    this.chosenId = answer.value.id;
    await this.show(0);
    return true;
  }

  async showConcerned(page: number): Promise<void> {
    if (this.chosenId === null) return;
    const answer = await desk('information.concerned', { changeId: this.chosenId, page });
    if (answer.ok) this.concerned = answer.value;
    else this.error = answer.error;
  }

  /** Whoever made the request was told, on a channel of the policy. */
  async markTold(requestId: string, channelId: string): Promise<void> {
    if (this.isBusy || this.chosenId === null) return;
    this.isBusy = true;
    const answer = await desk('information.markTold', { changeId: this.chosenId, requestId, channelId });
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    await this.showConcerned(this.concerned?.page ?? 0);
    await this.show(this.page);
  }
}
