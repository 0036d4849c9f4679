import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

/** Whether the guest of a visit can be asked how it was, and the asking. */
export class VisitRating {
  standing = $state.raw<OutputOf<'satisfaction.standing'> | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #visitId: string;

  constructor(visitId: string) {
    this.#visitId = visitId;
  }

  async refresh(): Promise<void> {
    const answer = await desk('satisfaction.standing', { visitId: this.#visitId });
    if (answer.ok) this.standing = answer.value;
    // Where nobody is signed in any more, the page goes anyway.
    else this.standing = null;
  }

  async ask(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = await desk('satisfaction.ask', { visitId: this.#visitId });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok && !answer.value.isHandedOver) await this.refresh();
  }
}
