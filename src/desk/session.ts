import type { ChangeEvent } from './contract/names.ts';
import type { Role } from './contract/call.ts';
import type { Cell } from '../store/satisfaction.ts';

/** Where the guest window must be: `idle`, `beside` the staff window on a second display, or `over` it. */
export type GuestPlacement = 'idle' | 'beside' | 'over';
export type StaffMember = { id: string; name: string; role: Role };
export type SessionState = 'signed-out' | 'signed-in' | 'locked' | 'handed-over';

/** What main is told: a window should ask again. It carries no data. */
export type DeskChange = { event: ChangeEvent; guestPlacement: GuestPlacement };

/** What a guest is asked about: one visit that has ended. In memory only, and gone with the answer. */
export type Rating = {
  id: string;
  visitId: string;
  requestId: string;
  policyEditionId: string;
  cell: Cell;
  isAnswered: boolean;
};

/** What lies on the guest window: a declaration (and then the thanks for it), or the question how the visit was. */
type Shown = { presentationId: string | null; rating: Rating | null };
const nothing: Shown = { presentationId: null, rating: null };

/**
 * Who is at the desk and what the guest window shows. In memory only: after a restart everyone signs in
 * again, and nothing is left on the guest's screen.
 */
export class Session {
  state: SessionState = 'signed-out';
  staff: StaffMember | null = null;
  guestPlacement: GuestPlacement = 'idle';
  displayCount = 1;
  #shown: Shown = nothing;
  /** Visits whose rating was answered or skipped since the desk started: nobody is asked twice. */
  readonly #askedVisits = new Set<string>();
  readonly #announce: (change: DeskChange) => void;

  constructor(announce: (change: DeskChange) => void) {
    this.#announce = announce;
  }

  /** The declaration on the guest window, or the one it thanks for. */
  get presentationId(): string | null {
    return this.#shown.presentationId;
  }

  /** The rating that the guest is asked for, or was thanked for. */
  get rating(): Rating | null {
    return this.#shown.rating;
  }

  announce(event: ChangeEvent): void {
    this.#announce({ event, guestPlacement: this.guestPlacement });
  }

  signIn(staff: StaffMember): void {
    this.staff = staff;
    this.state = 'signed-in';
    // The PIN takes a handed-over screen back.
    if (this.guestPlacement === 'over') this.#showGuest('idle', nothing);
    this.announce('session');
  }

  signOut(): void {
    this.staff = null;
    this.state = 'signed-out';
    this.#showGuest('idle', nothing);
    this.announce('session');
  }

  lock(): void {
    if (this.state !== 'signed-in') return;
    this.state = 'locked';
    this.announce('session');
  }

  /** Shows a declaration: beside the staff window, or over it, and then the staff side is closed. */
  present(presentationId: string): void {
    this.#present({ presentationId, rating: null });
  }

  endPresentation(): void {
    this.#showGuest('idle', nothing);
  }

  /** Asks how the visit was, where a declaration would lie. */
  askForRating(rating: Rating): void {
    this.#present({ presentationId: null, rating });
  }

  /** Whether a visit's rating was answered or skipped. */
  wasAsked(visitId: string): boolean {
    return this.#askedVisits.has(visitId);
  }

  /** Takes the guest's answer in hand; false when it was given or passed over before. */
  claimRating(visitId: string): boolean {
    if (this.wasAsked(visitId)) return false;
    this.#askedVisits.add(visitId);
    return true;
  }

  /** The answer could not be kept: the question stands. */
  releaseRating(visitId: string): void {
    this.#askedVisits.delete(visitId);
  }

  /** The answer is kept: thanks stand in the question's place. */
  thankForRating(ratingId: string): void {
    if (this.rating?.id !== ratingId) return;
    const rating = { ...this.rating, isAnswered: true };
    this.#showGuest(this.guestPlacement, { presentationId: null, rating });
  }

  /** The guest passed it over. */
  skipRating(): void {
    if (this.rating === null) return;
    this.#askedVisits.add(this.rating.visitId);
    this.#showGuest('idle', nothing);
  }

  /** The next person has come: nothing of the one before is left on the guest window. */
  endRating(): void {
    if (this.rating !== null) this.#showGuest('idle', nothing);
  }

  /** The guest gives the screen back; the staff side stays closed until a PIN opens it. */
  returnScreen(): void {
    this.#showGuest('idle', nothing);
  }

  setDisplayCount(count: number): void {
    this.displayCount = count;
    if (count > 1 || this.guestPlacement !== 'beside') return;
    // A declaration is needed and takes the screen that is left; a rating holds nobody up.
    if (this.rating !== null) {
      this.#showGuest('idle', nothing);
      return;
    }
    this.#showGuest('over', this.#shown);
    this.#closeStaffSideWhenCovered();
  }

  #present(shown: Shown): void {
    this.#showGuest(this.displayCount > 1 ? 'beside' : 'over', shown);
    this.#closeStaffSideWhenCovered();
  }

  #closeStaffSideWhenCovered(): void {
    if (this.guestPlacement !== 'over' || this.state === 'signed-out') return;
    this.state = 'handed-over';
    this.announce('session');
  }

  #showGuest(placement: GuestPlacement, shown: Shown): void {
    const isSame = shown.presentationId === this.presentationId && shown.rating === this.rating;
    if (placement === this.guestPlacement && isSame) return;
    this.guestPlacement = placement;
    this.#shown = shown;
    this.announce('guest');
  }
}
