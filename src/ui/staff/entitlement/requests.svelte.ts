import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

type ListedView = InputOf<'entitlement.requests'>['view'];

/** The complete requests as searched, and the one that is chosen. */
export class RequestsState {
  query = $state('');
  view = $state<ListedView>('undecided');
  page = $state(0);
  found = $state.raw<OutputOf<'entitlement.requests'> | null>(null);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  readonly #asking = new Asking();

  readonly lines = $derived((this.found?.lines ?? []).map((line) => ({ ...line, id: line.requestId })));
  readonly chosen = $derived(this.lines.find(({ id }) => id === this.chosenId) ?? null);

  searchSoon(): void {
    this.#asking.soon(() => this.look({}));
  }

  async look(change: { view?: ListedView; page?: number }): Promise<void> {
    this.view = change.view ?? this.view;
    this.page = change.page ?? 0;
    await this.list();
  }

  async list(): Promise<void> {
    const { query, view, page } = this;
    const answer = await this.#asking.latest(() => desk('entitlement.requests', { query, view, page }));
    if (answer === null) return;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.found = answer.value;
    if (this.chosen === null) this.chosenId = this.lines[0]?.id ?? null;
  }
}
