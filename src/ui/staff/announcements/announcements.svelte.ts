import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { AnnouncementView } from '../../../desk/contract/entitlement.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type AnnouncementDraft = InputOf<'announcements.save'>;
export type ListedView = InputOf<'announcements.list'>['view'];

/** The announcements as listed, the one that is shown, and the draft that is being written. */
export class AnnouncementsState {
  query = $state('');
  view = $state<ListedView>('current');
  page = $state(0);
  found = $state.raw<OutputOf<'announcements.list'> | null>(null);
  services = $state.raw<OutputOf<'announcements.services'>['services']>([]);
  chosenId = $state<string | null>(null);
  draft = $state<AnnouncementDraft | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  readonly chosen = $derived(this.found?.lines.find(({ id }) => id === this.chosenId) ?? null);

  /** Shows the list, with the entry that a link led to. */
  async start(itemId: string | null): Promise<void> {
    const answer = await desk('announcements.services', {});
    if (answer.ok) this.services = answer.value.services;
    const linked = itemId === null ? null : await desk('announcements.read', { announcementId: itemId });
    if (linked?.ok) await this.show(linked.value);
    else await this.list();
  }

  searchSoon(): void {
    this.#asking.soon(() => this.turnTo(0));
  }

  async turnTo(page: number): Promise<void> {
    this.page = page;
    await this.list();
  }

  async look(view: ListedView): Promise<void> {
    this.view = view;
    await this.turnTo(0);
  }

  async list(): Promise<void> {
    const { query, view, page } = this;
    const answer = await this.#asking.latest(() => desk('announcements.list', { query, view, page }));
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.found = answer.value;
    if (this.chosen === null) this.chosenId = answer.value.lines[0]?.id ?? null;
  }

  /** Begins to write an announcement. */
  write(): void {
    this.error = null;
    this.draft = {
      announcementId: null,
      serviceId: this.services[0]?.id ?? null,
      title: '',
      places: '',
      opensOn: '',
      closesOn: '',
      conditions: (this.services[0]?.conditions ?? []).join('\n'),
    };
  }

  /** Takes a draft up again. */
  rewrite({ id, serviceId, title, places, opensOn, closesOn, conditions }: AnnouncementView): void {
    this.error = null;
    this.draft = {
      announcementId: id,
      serviceId,
      title: serviceId === null ? title : '',
      places: places.join('\n'),
      opensOn,
      closesOn: closesOn ?? '',
      conditions: conditions.join('\n'),
    };
  }

  async save(): Promise<void> {
    const { draft } = this;
    if (draft === null) return;
    await this.#ask(desk('announcements.save', draft), async (saved) => {
      this.draft = null;
      await this.show(saved);
    });
  }

  async publish(publishedOn: string): Promise<boolean> {
    if (this.chosen === null) return false;
    const asked = desk('announcements.publish', { announcementId: this.chosen.id, publishedOn });
    return this.#ask(asked, (published) => this.show(published));
  }

  async startEdition(): Promise<void> {
    if (this.chosen === null) return;
    const asked = desk('announcements.startEdition', { announcementId: this.chosen.id });
    await this.#ask(asked, async (draft) => {
      await this.show(draft);
      this.rewrite(draft);
    });
  }

  /** Its paper, issued once and shown with it. */
  async issueSlip(): Promise<void> {
    if (this.chosen === null) return;
    await this.#ask(desk('announcements.issueSlip', { announcementId: this.chosen.id }), () => this.list());
  }

  async discard(): Promise<boolean> {
    if (this.chosen === null) return false;
    return this.#ask(desk('announcements.discard', { announcementId: this.chosen.id }), () => this.list());
  }

  /** Lists where this announcement stands now, and chooses it. */
  async show({ id, state }: AnnouncementView): Promise<void> {
    this.query = '';
    this.chosenId = id;
    if (state === 'draft') await this.look('draft');
    else await this.look(state === 'published' || state === 'open' ? 'current' : 'past');
  }

  async #ask<Value>(asked: Promise<Answer<Value>>, done: (value: Value) => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const answer = await asked;
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) await done(answer.value);
    return answer.ok;
  }
}
