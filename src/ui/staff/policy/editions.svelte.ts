import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

export type Editions = OutputOf<'policy.editions'>;
export type Comparison = OutputOf<'policy.compare'>;

/** The editions of the policy, and a new one that is being looked at before it is adopted. */
export class EditionsState {
  view = $state.raw<Editions | null>(null);
  comparison = $state.raw<Comparison | null>(null);
  /** Whose wording of the declaration stands, where both changed it. */
  declaration = $state<InputOf<'policy.adopt'>['declaration']>('own');
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  hasJustAdopted = $state(false);

  async load(): Promise<void> {
    const answer = await desk('policy.editions', {});
    if (answer.ok) this.view = answer.value;
    else this.error = answer.error;
  }

  /** Asks for a file and compares it with the edition in force. */
  async compare(): Promise<void> {
    if (this.isBusy) return;
    const filePath = (await window.desk.chooseFile?.('policy')) ?? null;
    if (filePath === null) return;
    this.isBusy = true;
    this.error = null;
    this.hasJustAdopted = false;
    const answer = await desk('policy.compare', { filePath });
    this.isBusy = false;
    this.declaration = 'own';
    if (answer.ok) this.comparison = answer.value;
    else this.error = answer.error;
  }

  leaveComparison(): void {
    this.comparison = null;
    this.error = null;
  }

  async adopt(): Promise<void> {
    if (this.isBusy || this.comparison === null) return;
    this.isBusy = true;
    const { sha256, declaration: change } = this.comparison;
    const declaration = change === 'choose' ? this.declaration : 'file';
    const answer = await desk('policy.adopt', { sha256, declaration });
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.view = answer.value;
    this.comparison = null;
    this.hasJustAdopted = true;
  }
}
