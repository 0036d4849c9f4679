import { replyStandings } from '../../../domain/request/reply-standing.ts';
import { requestStages } from '../../../domain/request/request-status.ts';
import type { InputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import type { RequestCounts, RequestLine } from '../../../desk/contract/requests.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

/** The list of requests as searched and narrowed, one page at a time. */
export class RequestList {
  query = $state('');
  /** Empty for all. */
  stage = $state('');
  reply = $state('');
  page = $state(0);
  lines = $state.raw<RequestLine[] | null>(null);
  total = $state(0);
  counts = $state.raw<RequestCounts | null>(null);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  readonly #asking = new Asking();

  readonly isNarrowed = $derived(this.query.trim() !== '' || this.stage !== '' || this.reply !== '');

  /** Starts with a stage or a reply standing by its name, if `view` is one. */
  constructor(view: string | null) {
    if (requestStages.some((stage) => stage === view)) this.stage = view ?? '';
    if (replyStandings.some((standing) => standing === view)) this.reply = view ?? '';
  }

  /** Searches once the typing has settled. */
  searchSoon(): void {
    this.#asking.soon(() => this.load(0));
  }

  async load(page = this.page): Promise<void> {
    const input = {
      query: this.query,
      stage: this.stage === '' ? null : this.stage,
      reply: this.reply === '' ? null : this.reply,
      page,
    } as InputOf<'requests.list'>;
    const answer = await this.#asking.latest(() => desk('requests.list', input));
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    ({ lines: this.lines, total: this.total, page: this.page } = answer.value);
    if (!this.lines.some(({ requestId }) => requestId === this.chosenId))
      this.chosenId = this.lines[0]?.requestId ?? null;
  }

  /** The list and the counts beside its filters: at first, and whenever work was done. */
  async refresh(): Promise<void> {
    await this.load();
    const counts = await desk('requests.counts', {});
    if (counts.ok) this.counts = counts.value;
  }
}
