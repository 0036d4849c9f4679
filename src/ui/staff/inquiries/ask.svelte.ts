import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import type { AnswerView } from '../../../desk/contract/inquiries.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

/** The choice that no entry of the book answers the question. */
export const noAnswerId = 'none';

/** What was done last, for the line that says so. */
export type Done = { kind: 'recorded' | 'passed-on'; question: string };

/** A question being asked: what was typed, the answers that the book has, whoever asked as far as they said. */
export class AskState {
  query = $state('');
  channelId = $state('');
  visitId = $state('');
  reason = $state('');
  askerName = $state('');
  askerContact = $state('');
  tellChannelId = $state('');
  answers = $state.raw<AnswerView[] | null>(null);
  total = $state(0);
  chosenId = $state<string | null>(null);
  visits = $state.raw<OutputOf<'visits.home'>['today']>([]);
  done = $state.raw<Done | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();
  /** What the answers that are shown were searched with. */
  #searched: string | null = null;

  readonly hasQuestion = $derived(this.query.trim() !== '');
  readonly chosen = $derived(this.answers?.find(({ id }) => id === this.chosenId) ?? null);
  readonly isBeyondDesk = $derived(this.hasQuestion && this.chosenId === noAnswerId);

  searchSoon(): void {
    this.done = null;
    this.#asking.soon(() => this.search());
  }

  async search(): Promise<void> {
    const { query } = this;
    const answer = await this.#asking.latest(() =>
      desk('inquiries.book', { query, kind: null, toCheckOnly: false, page: 0 }),
    );
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.answers = answer.value.lines;
    this.total = answer.value.total;
    const isOther = query !== this.#searched;
    this.#searched = query;
    if (!isOther && this.chosen !== null) return;
    this.chosenId = this.hasQuestion ? (this.answers[0]?.id ?? noAnswerId) : null;
  }

  async loadVisits(): Promise<void> {
    const answer = await desk('visits.home', {});
    if (!answer.ok) return;
    const { today, drafts } = answer.value;
    this.visits = [...today, ...drafts].filter(
      ({ visitId }, place, all) => all.findIndex((each) => each.visitId === visitId) === place,
    );
  }

  /** Up and down in the list without leaving the question. */
  move(by: 1 | -1): void {
    const ids = [...(this.answers ?? []).map(({ id }) => id), ...(this.hasQuestion ? [noAnswerId] : [])];
    if (ids.length === 0) return;
    const now = this.chosenId === null ? -1 : ids.indexOf(this.chosenId);
    this.chosenId = ids[(Math.max(now + by, -1) + ids.length) % ids.length] ?? null;
  }

  /** Enter: what is chosen is recorded, or the question is passed on. What was typed since is searched first. */
  async goOn(): Promise<boolean> {
    if (this.isBusy) return false;
    if (this.query !== this.#searched) {
      await this.search();
      return false;
    }
    if (this.isBeyondDesk) return this.#send(() => this.#passOn());
    return this.chosen === null ? false : this.#send(() => this.#record());
  }

  async #send(call: () => Promise<Done | null>): Promise<boolean> {
    this.isBusy = true;
    const done = await call();
    this.isBusy = false;
    if (done === null) return false;
    this.error = null;
    this.done = done;
    Object.assign(this, { query: '', reason: '', askerName: '', askerContact: '', tellChannelId: '' });
    this.visitId = '';
    await this.search();
    return true;
  }

  async #record(): Promise<Done | null> {
    const { chosen, query: question, channelId } = this;
    if (chosen === null) return null;
    const visitId = this.visitId === '' ? null : this.visitId;
    const answer = await desk('inquiries.recordAnswered', {
      answerId: chosen.id,
      question,
      channelId,
      visitId,
    });
    if (answer.ok) return { kind: 'recorded', question: question.trim() === '' ? chosen.question : question };
    this.error = answer.error;
    return null;
  }

  async #passOn(): Promise<Done | null> {
    const { query: question, channelId, reason, askerName, askerContact } = this;
    const answer = await desk('inquiries.passOn', {
      question,
      channelId,
      visitId: this.visitId === '' ? null : this.visitId,
      reason,
      askerName,
      askerContact,
      tellChannelId: this.tellChannelId === '' ? null : this.tellChannelId,
    });
    if (answer.ok) return { kind: 'passed-on', question };
    this.error = answer.error;
    return null;
  }
}
