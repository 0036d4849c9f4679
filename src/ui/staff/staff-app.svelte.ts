import type { OutputOf } from '../../desk/contract/contract.ts';
import type { DeskError } from '../../desk/contract/errors.ts';
import { desk } from '../desk-client.ts';
import type { Place } from './area.ts';
import { laterBy } from './later.ts';

export type SetupStatus = OutputOf<'setup.status'>;
export type SessionStatus = OutputOf<'session.status'>;

/** What the staff window shows: what the desk says of set-up and session, and where the person went from there. */
export class StaffApp {
  setup = $state.raw<SetupStatus | null>(null);
  session = $state.raw<SessionStatus | null>(null);
  error = $state.raw<DeskError | null>(null);
  place = $state.raw<Place>({ page: 'home' });
  /** The desk's time, carried on between its answers. */
  now = $state<string | null>(null);
  #askedAtMs = 0;

  /** Asks where the desk stands: at the start, and whenever the session changed. */
  async refresh(): Promise<void> {
    const setup = await desk('setup.status', {});
    if (!setup.ok) {
      this.error = setup.error;
      return;
    }
    this.error = null;
    this.setup = setup.value;
    if (setup.value.state !== 'ready') return;
    const session = await desk('session.status', {});
    if (session.ok) this.takeSession(session.value);
    else this.error = session.error;
  }

  /** The desk's answer after a sign-in, a lock or a question. */
  takeSession(session: SessionStatus): void {
    const wasIn = this.session?.state === 'signed-in';
    this.session = session;
    this.#askedAtMs = performance.now();
    this.now = session.now;
    if (session.state === 'signed-in' && !wasIn) this.#goOn(session);
  }

  /** Moves the shown time on. Called by a timer. */
  tick(): void {
    if (this.session === null) return;
    this.now = laterBy(this.session.now, performance.now() - this.#askedAtMs);
  }

  async lock(): Promise<void> {
    const answer = await desk('session.lock', {});
    if (answer.ok) this.takeSession(answer.value);
    else this.error = answer.error;
  }

  async signOut(): Promise<void> {
    const answer = await desk('session.signOut', {});
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.place = { page: 'home' };
    this.takeSession(answer.value);
  }

  go(place: Place): void {
    this.place = place;
  }

  /** A visit that was open when the desk was left comes back; whoever may not see a page starts at home. */
  #goOn(session: SessionStatus): void {
    // Senior management sees no file: it begins where it always is.
    if (session.staff?.role === 'management') this.place = { page: 'home' };
    else if (session.openVisitId !== null) this.place = { page: 'visit', visitId: session.openVisitId };
    else if (this.place.page !== 'visit' && session.staff?.role !== 'supervisor')
      this.place = { page: 'home' };
  }
}
