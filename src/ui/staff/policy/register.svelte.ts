import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import type { SlipSummary } from '../../../desk/contract/slips.ts';
import type { BoundRelation } from '../../../domain/policy/sign-off.ts';
import { desk } from '../../desk-client.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

type Register = OutputOf<'signOffs.register'>;
export type Signer = Register['lines'][number];

/** The register as searched, who of it is shown, and what is typed to add a name or note a paper signature. */
export class RegisterState extends Doing {
  which = $state<'all' | 'open'>('all');
  readonly list = new SearchedList<Signer, Register>(
    (query, page) => desk('signOffs.register', { query, show: this.which, page }),
    ({ id }) => id,
  );
  slip = $state.raw<SlipSummary | null>(null);
  dialog = $state<'person' | 'paper' | 'end' | null>(null);
  person = $state<{ name: string; relation: BoundRelation; work: string }>({
    name: '',
    relation: 'volunteer',
    work: '',
  });
  paper = $state({ signedOn: '', seenBy: '' });

  readonly chosen = $derived(this.list.chosen);
  /** Staff sign by PIN themselves; for the others a paper signature is noted. */
  readonly isPaper = $derived(this.chosen?.group === 'contract' || this.chosen?.group === 'volunteer');
  readonly openDocuments = $derived(
    this.isPaper ? (this.chosen?.documents ?? []).filter(({ signedOn }) => signedOn === null) : [],
  );

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
    const personId = this.list.chosenId ?? '';
    const documentIds = this.openDocuments.map(({ id }) => id);
    return this.#change(() => desk('signOffs.notePaper', { personId, documentIds, ...this.paper }));
  }

  endBond(): Promise<void> {
    return this.#change(() => desk('signOffs.endBond', { personId: this.list.chosenId ?? '' }));
  }

  async issue(): Promise<void> {
    await this.does(
      () => desk('signOffs.issueRegister', {}),
      (slip) => (this.slip = slip),
    );
  }

  async #change(ask: () => Promise<Answer<{ id: string }>>): Promise<void> {
    await this.does(ask, ({ id }) => {
      this.dialog = null;
      this.slip = null;
      this.list.chosenId = id;
      return this.list.reload();
    });
  }
}
