import type { Answer, DeskError } from '../../desk/contract/errors.ts';
import type { InputOf, OutputOf } from '../../desk/contract/contract.ts';
import { guestDesk } from '../desk-client.ts';

export type GuestView = OutputOf<'guest.view'>;
export type Declaration = Extract<GuestView, { screen: 'declaration' }>;
export type Thanks = Extract<GuestView, { screen: 'thanks' }>;
export type Rating = Extract<GuestView, { screen: 'rating' }>;
export type Rated = Extract<GuestView, { screen: 'rated' }>;
export type Signature = Pick<InputOf<'guest.sign'>, 'strokes' | 'pad'>;

/** What the desk lets the guest's window show, and the guest's answers to it. */
export class GuestScreen {
  view = $state.raw<GuestView | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);

  async refresh(): Promise<void> {
    this.#take(await guestDesk('guest.view', {}));
  }

  async sign(presentationId: string, signature: Signature): Promise<void> {
    await this.#answer(() => guestDesk('guest.sign', { presentationId, ...signature }));
  }

  async decline(presentationId: string): Promise<void> {
    await this.#answer(() => guestDesk('guest.decline', { presentationId }));
  }

  async rate(answer: InputOf<'guest.rate'>): Promise<void> {
    await this.#answer(() => guestDesk('guest.rate', answer));
  }

  async skipRating(ratingId: string): Promise<void> {
    await this.#answer(() => guestDesk('guest.skipRating', { ratingId }));
  }

  async returnScreen(): Promise<void> {
    await this.#answer(() => guestDesk('guest.returnScreen', {}));
  }

  async #answer(call: () => Promise<Answer<GuestView>>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#take(await call());
    this.isBusy = false;
  }

  #take(answer: Answer<GuestView>): void {
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.view = answer.value;
  }
}
