import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import type { Editions } from './editions.svelte.ts';

/** The yearly review, and the copies given to departments. */
export class CirculationState {
  view = $state.raw<Editions | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  department = $state('');
  givenOn = $state('');
  isReviewing = $state(false);
  reviewedOn = $state('');
  note = $state('');

  async load(): Promise<void> {
    this.#take(await desk('policy.editions', {}));
  }

  async noteCopy(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const { department, givenOn } = this;
    if (!this.#take(await desk('policy.noteCopy', { department, givenOn }))) return;
    this.department = '';
    this.givenOn = '';
  }

  async recordReview(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const { reviewedOn, note } = this;
    if (!this.#take(await desk('policy.recordReview', { reviewedOn, note }))) return;
    this.isReviewing = false;
    this.reviewedOn = '';
    this.note = '';
  }

  #take(answer: Answer<Editions>): boolean {
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.view = answer.value;
    return answer.ok;
  }
}
