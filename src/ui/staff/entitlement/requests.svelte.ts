import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

const settleMs = 200;
type ListedView = InputOf<'entitlement.requests'>['view'];

/** The complete requests as searched, and the one that is chosen. */
export class RequestsState {
  query = $state('');
  view = $state<ListedView>('undecided');
  page = $state(0);
  found = $state.raw<OutputOf<'entitlement.requests'> | null>(null);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  readonly lines = $derived((this.found?.lines ?? []).map((line) => ({ ...line, id: line.requestId })));
  readonly chosen = $derived(this.lines.find(({ id }) => id === this.chosenId) ?? null);

  searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look({}), settleMs);
  }

  async look(change: { view?: ListedView; page?: number }): Promise<void> {
    this.view = change.view ?? this.view;
    this.page = change.page ?? 0;
    await this.list();
  }

  async list(): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    const { query, view, page } = this;
    const answer = await desk('entitlement.requests', { query, view, page });
    // An answer that a later question has overtaken is dropped.
    if (turn !== this.#asked) return;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.found = answer.value;
    if (this.chosen === null) this.chosenId = this.lines[0]?.id ?? null;
  }
}
