import type { Answer } from '../../../desk/contract/errors.ts';
import type { InquiryView } from '../../../desk/contract/inquiries.ts';
import type { InputOf } from '../../../desk/contract/contract.ts';
import type { SlipSummary } from '../../../desk/contract/slips.ts';
import { desk } from '../../desk-client.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

export type QueueName = InputOf<'inquiries.list'>['state'];

/** What was asked and waits, or is done; and the one that is shown. */
export class QueueState extends Doing {
  state = $state<QueueName>('open');
  readonly list = new SearchedList<InquiryView>(
    (query, page) => desk('inquiries.list', { state: this.state, query, page }),
    ({ id }) => id,
  );

  /** Shows one that another page linked to, in the list where it stands. */
  async link(inquiryId: string): Promise<void> {
    await this.does(
      () => desk('inquiries.open', { inquiryId }),
      (inquiry) => {
        const { status } = inquiry;
        this.state = status === 'open' || status === 'replied' ? status : 'done';
        this.list.link(inquiry);
      },
    );
    await this.list.show(0);
  }

  choose(state: QueueName): Promise<void> {
    this.state = state;
    return this.list.restart();
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
    const inquiryId = this.list.chosenId;
    if (inquiryId === null) return null;
    let slip: SlipSummary | null = null;
    await this.does(
      () => desk('inquiries.issueHandover', { inquiryId }),
      (issued) => (slip = issued),
    );
    return slip;
  }

  async #change(call: (inquiryId: string) => Promise<Answer<unknown>>): Promise<boolean> {
    const { chosenId } = this.list;
    if (chosenId === null) return false;
    return this.does(
      () => call(chosenId),
      () => {
        this.list.linked = null;
        return this.list.reload();
      },
    );
  }
}
