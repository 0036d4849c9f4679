import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { SlipSummary } from '../../../desk/contract/slips.ts';
import type { BoundRelation } from '../../../domain/policy/sign-off.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type Register = OutputOf<'signOffs.register'>;
export type Signer = Register['lines'][number];

/** The register as searched, who of it is shown, and what is typed to add a name or note a paper signature. */
export class RegisterState {
  view = $state.raw<Register | null>(null);
  query = $state('');
  show = $state<'all' | 'open'>('all');
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  slip = $state.raw<SlipSummary | null>(null);
  dialog = $state<'person' | 'paper' | 'end' | null>(null);
  person = $state<{ name: string; relation: BoundRelation; work: string }>({
    name: '',
    relation: 'volunteer',
    work: '',
  });
  paper = $state({ signedOn: '', seenBy: '' });
  readonly #asking = new Asking();
  #page = 0;

  readonly chosen = $derived(this.view?.lines.find(({ id }) => id === this.chosenId) ?? null);
  /** Staff sign by PIN themselves; for the others a paper signature is noted. */
  readonly isPaper = $derived(this.chosen?.group === 'contract' || this.chosen?.group === 'volunteer');
  readonly openDocuments = $derived(
    this.isPaper ? (this.chosen?.documents ?? []).filter(({ signedOn }) => signedOn === null) : [],
  );

  searchSoon(): void {
    this.#asking.soon(() => this.load());
  }

  async load(page = 0): Promise<void> {
    const answer = await this.#asking.latest(() =>
      desk('signOffs.register', { query: this.query, show: this.show, page }),
    );
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.#page = page;
    this.view = answer.value;
    if (this.chosen === null) this.chosenId = answer.value.lines[0]?.id ?? null;
  }

  reload(): Promise<void> {
    return this.load(this.#page);
  }

  open(dialog: RegisterState['dialog']): void {
    this.error = null;
    this.person = { name: '', relation: 'volunteer', work: '' };
    this.paper = { signedOn: '', seenBy: '' };
    this.dialog = dialog;
  }

  addPerson(): Promise<void> {
    return this.#change(() => desk('signOffs.addPerson', this.person));
  }

  notePaper(): Promise<void> {
    const personId = this.chosenId ?? '';
    const documentIds = this.openDocuments.map(({ id }) => id);
    return this.#change(() => desk('signOffs.notePaper', { personId, documentIds, ...this.paper }));
  }

  endBond(): Promise<void> {
    return this.#change(() => desk('signOffs.endBond', { personId: this.chosenId ?? '' }));
  }

  async issue(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = await desk('signOffs.issueRegister', {});
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.slip = answer.value;
  }

  async #change(ask: () => Promise<Answer<{ id: string }>>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = await ask();
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.dialog = null;
    this.slip = null;
    this.chosenId = answer.value.id;
    await this.reload();
  }
}
