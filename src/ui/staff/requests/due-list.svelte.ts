import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import { desk } from '../../desk-client.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

type DueLine = OutputOf<'requests.dues'>['lines'][number];

/** What is due over all requests. */
export class DueListState extends SearchedList<DueLine> {
  which = $state<InputOf<'requests.dues'>['show']>('coming');
  counts = $state.raw<OutputOf<'requests.counts'>['dues']>(null);

  constructor() {
    super(
      (_query, page) => desk('requests.dues', { show: this.which, page }),
      ({ due }) => due.id,
    );
  }

  /** The list and the counts beside its filter: at first, and whenever work was done. */
  async refresh(): Promise<void> {
    await this.reload();
    const counts = await desk('requests.counts', {});
    if (counts.ok) this.counts = counts.value.dues;
  }
}
