import type { ChangeEvent } from './contract/names.ts';
import type { Role } from './contract/call.ts';

/** Where the guest window must be: `idle`, `beside` the staff window on a second display, or `over` it. */
export type GuestPlacement = 'idle' | 'beside' | 'over';
export type StaffMember = { id: string; name: string; role: Role };
export type SessionState = 'signed-out' | 'signed-in' | 'locked' | 'handed-over';

/** What main is told: a window should ask again. It carries no data. */
export type DeskChange = { event: ChangeEvent; guestPlacement: GuestPlacement };

/**
 * Who is at the desk and what the guest window shows. In memory only: after a restart everyone signs in
 * again, and nothing is left on the guest's screen.
 */
export class Session {
  state: SessionState = 'signed-out';
  staff: StaffMember | null = null;
  guestPlacement: GuestPlacement = 'idle';
  /** The declaration on the guest window, or the one it thanks for. */
  presentationId: string | null = null;
  displayCount = 1;
  readonly #announce: (change: DeskChange) => void;

  constructor(announce: (change: DeskChange) => void) {
    this.#announce = announce;
  }

  announce(event: ChangeEvent): void {
    this.#announce({ event, guestPlacement: this.guestPlacement });
  }

  signIn(staff: StaffMember): void {
    this.staff = staff;
    this.state = 'signed-in';
    // The PIN takes a handed-over screen back.
    if (this.guestPlacement === 'over') this.#showGuest('idle', null);
    this.announce('session');
  }

  signOut(): void {
    this.staff = null;
    this.state = 'signed-out';
    this.#showGuest('idle', null);
    this.announce('session');
  }

  lock(): void {
    if (this.state !== 'signed-in') return;
    this.state = 'locked';
    this.announce('session');
  }

  /** Shows a declaration: beside the staff window, or over it, and then the staff side is closed. */
  present(presentationId: string): void {
    this.#showGuest(this.displayCount > 1 ? 'beside' : 'over', presentationId);
    this.#closeStaffSideWhenCovered();
  }

  endPresentation(): void {
    this.#showGuest('idle', null);
  }

  /** The guest gives the screen back; the staff side stays closed until a PIN opens it. */
  returnScreen(): void {
    this.#showGuest('idle', null);
  }

  setDisplayCount(count: number): void {
    this.displayCount = count;
    if (count > 1 || this.guestPlacement !== 'beside') return;
    this.#showGuest('over', this.presentationId);
    this.#closeStaffSideWhenCovered();
  }

  #closeStaffSideWhenCovered(): void {
    if (this.guestPlacement !== 'over' || this.state === 'signed-out') return;
    this.state = 'handed-over';
    this.announce('session');
  }

  #showGuest(placement: GuestPlacement, presentationId: string | null): void {
    if (placement === this.guestPlacement && presentationId === this.presentationId) return;
    this.guestPlacement = placement;
    this.presentationId = presentationId;
    this.announce('guest');
  }
}
