import { SvelteSet } from 'svelte/reactivity';
import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

export type OwnDocument = OutputOf<'signOffs.own'>['documents'][number];

/** What binds the signed-in person, what of it they ticked as read, and the PIN typed to sign it. */
export class SignState {
  documents = $state.raw<OwnDocument[] | null>(null);
  error = $state.raw<DeskError | null>(null);
  pin = $state('');
  isBusy = $state(false);
  hasJustSigned = $state(false);
  readonly read = new SvelteSet<string>();

  readonly open = $derived((this.documents ?? []).filter(({ signedOn }) => signedOn === null));
  readonly ready = $derived(this.open.filter(({ id }) => this.read.has(id)));

  /** What keeps the next action from being taken. */
  get lacks(): 'nothing-read' | 'pin' | null {
    if (this.ready.length === 0) return 'nothing-read';
    return this.pin.trim() === '' ? 'pin' : null;
  }

  async load(): Promise<void> {
    const answer = await desk('signOffs.own', {});
    if (answer.ok) this.documents = answer.value.documents;
    else this.error = answer.error;
  }

  async sign(): Promise<void> {
    if (this.isBusy || this.lacks !== null) return;
    this.isBusy = true;
    this.error = null;
    const documentIds = this.ready.map(({ id }) => id);
    const answer = await desk('signOffs.sign', { documentIds, pin: this.pin });
    this.isBusy = false;
    this.pin = '';
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.documents = answer.value.documents;
    this.read.clear();
    this.hasJustSigned = true;
  }
}
