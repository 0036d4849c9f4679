import { canBeContacted } from '../../../domain/outreach/outreach-outcome.ts';
import type { OutreachOutcome } from '../../../domain/outreach/outreach-outcome.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { OutreachFile, OutreachView } from '../../../desk/contract/outreach.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type OutreachPage = OutputOf<'outreach.list'>;
export type Typed = InputOf<'outreach.add'>;

/** The list as searched, the entry that is open or being typed, and what was learned of it. */
export class OutreachWork {
  view = $state<OutreachView>('to-reach');
  query = $state('');
  page = $state(0);
  list = $state.raw<OutreachPage | null>(null);
  chosenId = $state<string | null>(null);
  file = $state.raw<OutreachFile | null>(null);
  /** The form of a new entry, or of the open one when it is corrected; null while neither is typed. */
  typed = $state<Typed | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);

  channelId = $state('');
  outcome = $state<OutreachOutcome | null>(null);
  note = $state('');
  /** Somebody who wants the service is called once more, before their request starts. */
  isAgain = $state(false);
  readonly #asking = new Asking();

  /** Whether the page shows the form of an attempt. */
  readonly takesAttempt = $derived(
    this.file !== null && canBeContacted(this.file.state) && (this.file.state !== 'wants' || this.isAgain),
  );

  async begin(view: OutreachView | null): Promise<void> {
    if (view !== null) this.view = view;
    await this.load();
  }

  async load(): Promise<void> {
    const { view, query, page } = this;
    const answer = await this.#asking.latest(() => desk('outreach.list', { view, query, page }));
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.list = answer.value;
    const { lines } = answer.value;
    if (!lines.some(({ id }) => id === this.chosenId)) this.chosenId = lines[0]?.id ?? null;
    this.channelId ||= answer.value.channels[0]?.id ?? '';
  }

  show(view: OutreachView): void {
    this.view = view;
    this.page = 0;
    void this.load();
  }

  turnTo(page: number): void {
    this.page = page;
    void this.load();
  }

  /** Searches once the typing has settled. */
  searchSoon(): void {
    this.page = 0;
    this.#asking.soon(() => this.load());
  }

  async open(entryId: string): Promise<void> {
    this.#take(await desk('outreach.open', { entryId }));
  }

  /** Back from a form to what it was opened from, else to the list. */
  back(): void {
    this.error = null;
    if (this.typed !== null && this.file !== null) {
      this.typed = null;
      return;
    }
    this.typed = null;
    this.file = null;
    void this.load();
  }

  add(): void {
    this.error = null;
    this.file = null;
    const kind = this.list?.serves[0] ?? 'person';
    this.typed = { kind, name: '', mobile: '', place: '', why: '', source: '', serviceId: '' };
  }

  correct(): void {
    if (this.file === null) return;
    const { kind, name, mobile, place, why, source, service } = this.file;
    this.error = null;
    this.typed = { kind, name, mobile: mobile ?? '', place, why, source, serviceId: service?.id ?? '' };
  }

  async save(): Promise<void> {
    const { typed } = this;
    if (typed === null) return;
    const isSaved = await this.#change(
      this.file === null
        ? () => desk('outreach.add', typed)
        : (entryId) => desk('outreach.correct', { entryId, ...typed }),
    );
    if (isSaved) this.typed = null;
  }

  recordAttempt(): Promise<boolean> {
    const { channelId, outcome, note } = this;
    if (outcome === null) return Promise.resolve(false);
    const seen = this.file?.attempts.length ?? 0;
    return this.#change((entryId) =>
      desk('outreach.recordAttempt', { entryId, channelId, outcome, note, seen }),
    );
  }

  close(reason: string): Promise<boolean> {
    return this.#change((entryId) => desk('outreach.close', { entryId, reason }));
  }

  empty(): Promise<boolean> {
    return this.#change((entryId) => desk('outreach.empty', { entryId }));
  }

  /** Starts the request on the channel chosen; its visit, or null when the desk refused. */
  async startRequest(): Promise<string | null> {
    if (this.isBusy || this.file === null) return null;
    this.isBusy = true;
    const answer = await desk('outreach.startRequest', { entryId: this.file.id, channelId: this.channelId });
    this.isBusy = false;
    if (answer.ok) return answer.value.visitId;
    this.error = answer.error;
    return null;
  }

  async #change(ask: (entryId: string) => Promise<Answer<OutreachFile>>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.error = null;
    const isDone = this.#take(await ask(this.file?.id ?? ''));
    this.isBusy = false;
    return isDone;
  }

  #take(answer: Answer<OutreachFile>): boolean {
    if (!answer.ok) {
      this.error = answer.error;
      return false;
    }
    this.error = null;
    this.file = answer.value;
    this.outcome = null;
    this.note = '';
    this.isAgain = false;
    const last = answer.value.attempts.at(-1);
    if (last) this.channelId = last.channel.id;
    return true;
  }
}
