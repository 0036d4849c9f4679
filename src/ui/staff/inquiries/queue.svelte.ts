import type { DeskError } from '../../../desk/contract/errors.ts';
import type { InquiryView } from '../../../desk/contract/inquiries.ts';
import type { InputOf } from '../../../desk/contract/contract.ts';
import type { SlipSummary } from '../../../desk/contract/slips.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type QueueName = InputOf<'inquiries.list'>['state'];

/** What was asked and waits, or is done; and the one that is shown. */
export class QueueState {
  state = $state<QueueName>('open');
  query = $state('');
  page = $state(0);
  inquiries = $state.raw<InquiryView[] | null>(null);
  total = $state(0);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();
  /** Linked from elsewhere: shown whatever the list holds. */
  #linked = $state.raw<InquiryView | null>(null);

  readonly chosen = $derived(
    this.inquiries?.find(({ id }) => id === this.chosenId) ??
      (this.#linked?.id === this.chosenId ? this.#linked : null),
  );

  searchSoon(): void {
    this.#asking.soon(() => this.show(0));
  }

  /** Shows a page of the list. */
  async show(page: number): Promise<void> {
    const answer = await this.#asking.latest(() =>
      desk('inquiries.list', { state: this.state, query: this.query, page }),
    );
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.page = page;
    this.inquiries = answer.value.lines;
    this.total = answer.value.total;
    if (this.chosen === null) this.chosenId = this.inquiries[0]?.id ?? null;
  }

  /** Shows one that another page linked to, in the list where it stands. */
  async link(inquiryId: string): Promise<void> {
    const answer = await desk('inquiries.open', { inquiryId });
    if (answer.ok) {
      const { status } = answer.value;
      this.#linked = answer.value;
      this.state = status === 'open' || status === 'replied' ? status : 'done';
      this.chosenId = inquiryId;
    } else this.error = answer.error;
    await this.show(0);
  }

  async choose(state: QueueName): Promise<void> {
    this.state = state;
    this.chosenId = null;
    this.#linked = null;
    await this.show(0);
  }

  /** True if the desk took the answer; it leaves the list of those that wait for one. */
  reply(input: Omit<InputOf<'inquiries.reply'>, 'inquiryId'>): Promise<boolean> {
    return this.#change((inquiryId) => desk('inquiries.reply', { inquiryId, ...input }));
  }

  tell(channelId: string): Promise<boolean> {
    return this.#change((inquiryId) => desk('inquiries.tell', { inquiryId, channelId }));
  }

  /** Issues the slip that hands the person over; null when the desk refused. */
  async issueHandover(): Promise<SlipSummary | null> {
    if (this.isBusy || this.chosenId === null) return null;
    this.isBusy = true;
    const answer = await desk('inquiries.issueHandover', { inquiryId: this.chosenId });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    return answer.ok ? answer.value : null;
  }

  async #change(
    call: (id: string) => Promise<{ ok: true } | { ok: false; error: DeskError }>,
  ): Promise<boolean> {
    if (this.isBusy || this.chosenId === null) return false;
    this.isBusy = true;
    const answer = await call(this.chosenId);
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return false;
    }
    this.error = null;
    this.#linked = null;
    await this.show(this.page);
    return true;
  }
}
