import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

export type Contacts = OutputOf<'satisfaction.contacts'>;
export type Contact = Contacts['lines'][number];

/** Those who asked to be contacted about their rating. */
export class ContactsState {
  page = $state.raw<Contacts | null>(null);
  chosenId = $state<string | null>(null);
  note = $state('');
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);

  readonly chosen = $derived(this.page?.lines.find(({ id }) => id === this.chosenId) ?? null);

  async load(page = this.page?.page ?? 0): Promise<void> {
    const answer = await desk('satisfaction.contacts', { page });
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.page = answer.value;
    if (this.chosen === null) this.chosenId = answer.value.lines[0]?.id ?? null;
  }

  async keep(): Promise<void> {
    if (this.isBusy || this.chosenId === null) return;
    this.isBusy = true;
    const answer = await desk('satisfaction.contacted', { answerId: this.chosenId, note: this.note });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.note = '';
    await this.load();
  }
}
