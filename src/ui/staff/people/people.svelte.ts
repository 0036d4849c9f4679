import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import type { PersonFileView } from '../../../desk/contract/people-file.ts';
import type { PersonSummary } from '../../../desk/contract/people.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type Accesses = OutputOf<'people.accesses'>;
export type Why = InputOf<'people.file'>['why'];
type NewWork = Omit<InputOf<'people.addWork'>, 'personId'>;

const shortest = 2;
const noWork: NewWork = { title: '', about: '', receivedOn: '', allowed: 'none', note: '' };

/** The people found, the file that is open, and who saw it. */
export class PeopleState {
  query = $state('');
  found = $state.raw<PersonSummary[] | null>(null);
  chosenId = $state<string | null>(null);
  file = $state.raw<PersonFileView | null>(null);
  accesses = $state.raw<Accesses | null>(null);
  /** The question why, before a file is opened. */
  asksWhy = $state(false);
  why = $state<Why>('beneficiary-asked');
  whyNote = $state('');
  /** A new work, or another word on one that is kept; null while neither is typed. */
  work = $state<(NewWork & { id: string | null }) | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  searchSoon(): void {
    this.#asking.soon(() => this.search());
  }

  stop(): void {
    this.#asking.stop();
  }

  async search(): Promise<void> {
    if (this.query.trim().length < shortest) {
      this.#asking.forget();
      this.found = null;
      return;
    }
    const answer = await this.#asking.latest(() => desk('people.search', { query: this.query }));
    if (answer === null) return;
    if (!this.#holds(answer)) return;
    this.found = answer.value.people;
    if (!this.found.some(({ id }) => id === this.chosenId)) this.chosenId = this.found[0]?.id ?? null;
  }

  askWhy(): void {
    if (this.chosenId === null) return;
    this.whyNote = '';
    this.asksWhy = true;
  }

  async open(): Promise<void> {
    const personId = this.chosenId;
    if (personId === null) return;
    await this.#once(async () => {
      const answer = await desk('people.file', { personId, why: this.why, note: this.whyNote });
      this.asksWhy = false;
      if (!this.#holds(answer)) return;
      this.file = answer.value;
      await this.showAccesses(0);
    });
  }

  close(): void {
    this.file = null;
    this.accesses = null;
    this.work = null;
    this.error = null;
  }

  async showAccesses(page: number): Promise<void> {
    if (this.file === null) return;
    const answer = await desk('people.accesses', { personId: this.file.person.id, page });
    if (this.#holds(answer)) this.accesses = answer.value;
  }

  async issueReport(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    await this.#once(async () => {
      const answer = await desk('people.issueAccessReport', { personId: file.person.id });
      if (this.#holds(answer)) this.file = answer.value;
    });
  }

  startWork(kept?: PersonFileView['works'][number]): void {
    this.error = null;
    this.work = kept
      ? { ...noWork, id: kept.id, title: kept.title, allowed: kept.allowed, note: kept.note }
      : { ...noWork, id: null };
  }

  async keepWork(): Promise<void> {
    const { file, work } = this;
    if (file === null || work === null) return;
    await this.#once(async () => {
      const { id, ...typed } = work;
      const personId = file.person.id;
      const { allowed, note } = typed;
      const answer =
        id === null
          ? await desk('people.addWork', { personId, ...typed })
          : await desk('people.allowWork', { personId, workId: id, allowed, note });
      if (!this.#holds(answer)) return;
      this.file = answer.value;
      this.work = null;
    });
  }

  async #once(action: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    await action();
    this.isBusy = false;
  }

  #holds<T>(
    answer: { ok: true; value: T } | { ok: false; error: DeskError },
  ): answer is { ok: true; value: T } {
    this.error = answer.ok ? null : answer.error;
    return answer.ok;
  }
}
