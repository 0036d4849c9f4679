import { canBeContacted } from '../../../domain/outreach/outreach-outcome.ts';
import type { OutreachOutcome } from '../../../domain/outreach/outreach-outcome.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import type { OutreachFile, OutreachLineView, OutreachView } from '../../../desk/contract/outreach.ts';
import { desk } from '../../desk-client.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

type OutreachPage = OutputOf<'outreach.list'>;
export type Typed = InputOf<'outreach.add'>;

/** The list as searched, the entry that is open or being typed, and what was learned of it. */
export class OutreachWork extends Doing {
  view = $state<OutreachView>('to-reach');
  readonly list = new SearchedList<OutreachLineView, OutreachPage>(
    (query, page) => desk('outreach.list', { view: this.view, query, page }),
    ({ id }) => id,
  );
  file = $state.raw<OutreachFile | null>(null);
  /** The form of a new entry, or of the open one when it is corrected; null while neither is typed. */
  typed = $state<Typed | null>(null);

  channelId = $state('');
  outcome = $state<OutreachOutcome | null>(null);
  note = $state('');
  /** Somebody who wants the service is called once more, before their request starts. */
  isAgain = $state(false);

  /** Whether the page shows the form of an attempt. */
  readonly takesAttempt = $derived(
    this.file !== null && canBeContacted(this.file.state) && (this.file.state !== 'wants' || this.isAgain),
  );

  async begin(view: OutreachView | null): Promise<void> {
    if (view !== null) this.view = view;
    await this.list.show(0);
    this.channelId ||= this.list.found?.channels[0]?.id ?? '';
  }

  show(view: OutreachView): void {
    this.view = view;
    void this.list.show(0);
  }

  async open(entryId: string): Promise<void> {
    await this.does(
      () => desk('outreach.open', { entryId }),
      (file) => this.#take(file),
    );
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
    void this.list.reload();
  }

  add(): void {
    this.error = null;
    this.file = null;
    const kind = this.list.found?.serves[0] ?? 'person';
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
    const { file, channelId } = this;
    if (file === null) return null;
    let started: string | null = null;
    await this.does(
      () => desk('outreach.startRequest', { entryId: file.id, channelId }),
      ({ visitId }) => (started = visitId),
    );
    return started;
  }

  #change(ask: (entryId: string) => Promise<Answer<OutreachFile>>): Promise<boolean> {
    return this.does(
      () => ask(this.file?.id ?? ''),
      (file) => this.#take(file),
    );
  }

  #take(file: OutreachFile): void {
    this.file = file;
    this.outcome = null;
    this.note = '';
    this.isAgain = false;
    const last = file.attempts.at(-1);
    if (last) this.channelId = last.channel.id;
  }
}
