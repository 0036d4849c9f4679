import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { ChangeView, ConcernedRequest, OfficerView } from '../../../desk/contract/information.ts';
import type { AnswerView } from '../../../desk/contract/inquiries.ts';
import { desk } from '../../desk-client.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

export type OfficerWords = InputOf<'information.addOfficer'>;
export type ChangeWords = InputOf<'information.addChange'>;

/** The contact officers as searched, and the one that is chosen. */
export class OfficersState extends Doing {
  readonly list = new SearchedList<OfficerView>(
    async (query) => {
      const answer = await desk('information.officers', { query });
      if (!answer.ok) return answer;
      const { officers } = answer.value;
      return { ok: true, value: { lines: officers, total: officers.length, page: 0 } };
    },
    ({ id }) => id,
  );

  save(officerId: string | null, words: OfficerWords): Promise<boolean> {
    return this.does<unknown>(
      () =>
        officerId === null
          ? desk('information.addOfficer', words)
          : desk('information.changeOfficer', { officerId, ...words }),
      () => this.list.reload(),
    );
  }

  remove(officerId: string): Promise<boolean> {
    return this.does(
      () => desk('information.removeOfficer', { officerId }),
      () => this.list.reload(),
    );
  }
}

/** What changed, as listed, and the change that is shown. */
export class ChangesState extends Doing {
  options = $state.raw<OutputOf<'information.options'>>({ channels: [], services: [] });
  concerned = $state.raw<{ lines: ConcernedRequest[]; total: number; page: number } | null>(null);
  /** Entries of the answer book that have words of what is being typed. */
  touched = $state.raw<AnswerView[]>([]);
  readonly list = new SearchedList<ChangeView>(
    (query, page) => desk('information.changes', { query, page }),
    ({ id }) => id,
  );

  async loadOptions(): Promise<void> {
    const answer = await desk('information.options', {});
    if (answer.ok) this.options = answer.value;
  }

  /** Looks for answers that the change may touch. */
  async findTouched(words: string): Promise<void> {
    if (words.trim() === '') {
      this.touched = [];
      return;
    }
    const query = words.slice(0, 500);
    const answer = await desk('inquiries.book', { query, kind: null, toCheckOnly: false, page: 0 });
    if (answer.ok) this.touched = answer.value.lines;
  }

  add(words: ChangeWords): Promise<boolean> {
    return this.does(
      () => desk('information.addChange', words),
      ({ id }) => {
        this.list.chosenId = id;
        return this.list.show(0);
      },
    );
  }

  async showConcerned(page: number): Promise<void> {
    const changeId = this.list.chosenId;
    if (changeId === null) return;
    const answer = await desk('information.concerned', { changeId, page });
    if (answer.ok) this.concerned = answer.value;
    else this.error = answer.error;
  }

  /** Whoever made the request was told, on a channel of the policy. */
  async markTold(requestId: string, channelId: string): Promise<void> {
    const changeId = this.list.chosenId;
    if (changeId === null) return;
    await this.does(
      () => desk('information.markTold', { changeId, requestId, channelId }),
      async () => {
        await this.showConcerned(this.concerned?.page ?? 0);
        await this.list.reload();
      },
    );
  }
}
