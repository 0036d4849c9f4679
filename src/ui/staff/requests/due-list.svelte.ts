import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

type DuesPage = OutputOf<'requests.dues'>;

/** What is due over all requests, one page at a time. */
export class DueListState {
  show = $state<InputOf<'requests.dues'>['show']>('coming');
  result = $state.raw<DuesPage | null>(null);
  counts = $state.raw<OutputOf<'requests.counts'>['dues']>(null);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);

  readonly chosen = $derived(this.result?.lines.find(({ due }) => due.id === this.chosenId) ?? null);

  async load(page = this.result?.page ?? 0): Promise<void> {
    const { show } = this;
    const [answer, counts] = await Promise.all([
      desk('requests.dues', { show, page }),
      desk('requests.counts', {}),
    ]);
    if (show !== this.show) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.result = answer.value;
    if (counts.ok) this.counts = counts.value.dues;
    if (this.chosen === null) this.chosenId = answer.value.lines[0]?.due.id ?? null;
  }
}
