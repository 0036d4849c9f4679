import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import { desk } from '../../desk-client.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

type ListedView = InputOf<'entitlement.requests'>['view'];
type Line = OutputOf<'entitlement.requests'>['lines'][number];

/** The complete requests as searched, and the one that is chosen. */
export class RequestsState extends SearchedList<Line> {
  view = $state<ListedView>('undecided');

  constructor() {
    super(
      (query, page) => desk('entitlement.requests', { query, view: this.view, page }),
      ({ requestId }) => requestId,
    );
  }

  look(view: ListedView): Promise<void> {
    this.view = view;
    return this.show(0);
  }
}
