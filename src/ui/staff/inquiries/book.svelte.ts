import type { InputOf } from '../../../desk/contract/contract.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import type { AnswerView } from '../../../desk/contract/inquiries.ts';
import { desk } from '../../desk-client.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

export type BookFilter = 'all' | 'to-check' | 'misconceptions';
export type AnswerWords = InputOf<'inquiries.addAnswer'>;

/** The answer book as it is kept: searched, checked, written and withdrawn. */
export class BookState extends Doing {
  filter = $state<BookFilter>('all');
  readonly list = new SearchedList<AnswerView>(
    (query, page) =>
      desk('inquiries.book', {
        query,
        kind: this.filter === 'misconceptions' ? 'misconception' : null,
        toCheckOnly: this.filter === 'to-check',
        page,
      }),
    ({ id }) => id,
  );

  filterBy(filter: BookFilter): Promise<void> {
    this.filter = filter;
    return this.list.restart();
  }

  add(words: AnswerWords): Promise<boolean> {
    return this.does(
      () => desk('inquiries.addAnswer', words),
      ({ id }) => {
        this.list.chosenId = id;
        return this.list.reload();
      },
    );
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

  #change(call: () => Promise<Answer<unknown>>): Promise<boolean> {
    return this.does(call, () => this.list.reload());
  }
}
