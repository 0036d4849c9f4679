import { replyStandings } from '../../../domain/request/reply-standing.ts';
import { requestStages } from '../../../domain/request/request-status.ts';
import type { InputOf } from '../../../desk/contract/contract.ts';
import type { RequestCounts, RequestLine } from '../../../desk/contract/requests.ts';
import { desk } from '../../desk-client.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

/** The list of requests as searched and narrowed. */
export class RequestList extends SearchedList<RequestLine> {
  /** Empty for all. */
  stage = $state('');
  reply = $state('');
  counts = $state.raw<RequestCounts | null>(null);

  readonly isNarrowed = $derived(this.query.trim() !== '' || this.stage !== '' || this.reply !== '');

  /** Starts with a stage or a reply standing by its name, if `view` is one. */
  constructor(view: string | null) {
    super(
      (query, page) => desk('requests.list', { query, page, ...this.#narrowed() }),
      ({ requestId }) => requestId,
    );
    if (requestStages.some((stage) => stage === view)) this.stage = view ?? '';
    if (replyStandings.some((standing) => standing === view)) this.reply = view ?? '';
  }

  /** The list and the counts beside its filters: at first, and whenever work was done. */
  async refresh(): Promise<void> {
    await this.reload();
    const counts = await desk('requests.counts', {});
    if (counts.ok) this.counts = counts.value;
  }

  #narrowed(): Pick<InputOf<'requests.list'>, 'stage' | 'reply'> {
    return {
      stage: requestStages.find((stage) => stage === this.stage) ?? null,
      reply: replyStandings.find((standing) => standing === this.reply) ?? null,
    };
  }
}
