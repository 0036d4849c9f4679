import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

export type DutyText = OutputOf<'signOffs.documents'>['documents'][number];
type Draft = InputOf<'signOffs.saveDocument'>;

const empty: Draft = { series: null, kind: 'conduct', title: '', bound: 'everyone', text: '' };

/** The code of conduct and the regulations that are signed beside the policy, and the one being written. */
export class TextsState {
  documents = $state.raw<DutyText[] | null>(null);
  draft = $state<Draft | null>(null);
  withdrawing = $state.raw<DutyText | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);

  async load(): Promise<void> {
    this.#take(await desk('signOffs.documents', {}));
  }

  write(document: DutyText | null): void {
    this.error = null;
    if (document === null) {
      const hasConduct = (this.documents ?? []).some(({ kind }) => kind === 'conduct');
      this.draft = { ...empty, kind: hasConduct ? 'regulations' : 'conduct' };
      return;
    }
    const { series, kind, title, bound, text } = document;
    this.draft = { series, kind, title, bound, text };
  }

  leave(): void {
    this.draft = null;
    this.error = null;
  }

  async save(): Promise<void> {
    if (this.isBusy || this.draft === null) return;
    this.isBusy = true;
    if (this.#take(await desk('signOffs.saveDocument', this.draft))) this.draft = null;
  }

  async withdraw(): Promise<void> {
    if (this.isBusy || this.withdrawing === null) return;
    this.isBusy = true;
    this.#take(await desk('signOffs.withdrawDocument', { series: this.withdrawing.series }));
    this.withdrawing = null;
  }

  #take(answer: Answer<OutputOf<'signOffs.documents'>>): boolean {
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.documents = answer.value.documents;
    return answer.ok;
  }
}
