import type { InputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { AnswerView } from '../../../desk/contract/inquiries.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type BookFilter = 'all' | 'to-check' | 'misconceptions';
export type AnswerWords = InputOf<'inquiries.addAnswer'>;

/** The answer book as it is kept: searched, checked, written and withdrawn. */
export class BookState {
  filter = $state<BookFilter>('all');
  query = $state('');
  page = $state(0);
  answers = $state.raw<AnswerView[] | null>(null);
  total = $state(0);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  readonly chosen = $derived(this.answers?.find(({ id }) => id === this.chosenId) ?? null);

  searchSoon(): void {
    this.#asking.soon(() => this.show(0));
  }

  async show(page: number): Promise<void> {
    const answer = await this.#asking.latest(() =>
      desk('inquiries.book', {
        query: this.query,
        kind: this.filter === 'misconceptions' ? 'misconception' : null,
        toCheckOnly: this.filter === 'to-check',
        page,
      }),
    );
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.page = page;
    this.answers = answer.value.lines;
    this.total = answer.value.total;
    if (this.chosen === null) this.chosenId = this.answers[0]?.id ?? null;
  }

  async filterBy(filter: BookFilter): Promise<void> {
    this.filter = filter;
    this.chosenId = null;
    await this.show(0);
  }

  add(words: AnswerWords): Promise<boolean> {
    return this.#change(async () => {
      const answer = await desk('inquiries.addAnswer', words);
      if (answer.ok) this.chosenId = answer.value.id;
      return answer;
    });
  }

  change(answerId: string, words: AnswerWords): Promise<boolean> {
    return this.#change(() => desk('inquiries.changeAnswer', { answerId, ...words }));
  }

  check(answerId: string): Promise<boolean> {
    return this.#change(() => desk('inquiries.checkAnswer', { answerId }));
  }

  withdraw(answerId: string): Promise<boolean> {
    return this.#change(() => desk('inquiries.withdrawAnswer', { answerId }));
  }

  async #change(call: () => Promise<Answer<unknown>>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const answer = await call();
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return false;
    }
    this.error = null;
    await this.show(this.page);
    return true;
  }
}
