import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

export type Staff = OutputOf<'session.staff'>['staff'][number];
type SessionStatus = OutputOf<'session.status'>;

const secondMs = 1_000;
/** A wait this short is over before the PIN has been typed again. */
const shortestShownWaitSeconds = 1;

/** Who signs in, the PIN typed so far, and how long the desk makes the next try wait. */
export class SignInState {
  staff = $state.raw<Staff[] | null>(null);
  staffId = $state<string | null>(null);
  pin = $state('');
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  waitSeconds = $state(0);

  constructor(staffId: string | null) {
    this.staffId = staffId;
  }

  get open(): 'staff' | 'pin' | 'waiting' | null {
    if (this.waitSeconds > 0) return 'waiting';
    if (this.staffId === null) return 'staff';
    return this.pin === '' ? 'pin' : null;
  }

  async load(): Promise<void> {
    const answer = await desk('session.staff', {});
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.staff = answer.value.staff;
    this.staffId ??= answer.value.staff[0]?.id ?? null;
  }

  /** Tries the PIN. The session when it is right, null otherwise. */
  async signIn(): Promise<SessionStatus | null> {
    if (this.isBusy || this.open !== null || this.staffId === null) return null;
    this.isBusy = true;
    this.error = null;
    const answer = await desk('session.signIn', { staffId: this.staffId, pin: this.pin });
    this.isBusy = false;
    this.pin = '';
    if (answer.ok) return answer.value;
    this.error = answer.error;
    const seconds = Number(answer.error.params?.['seconds'] ?? 0);
    if (seconds > shortestShownWaitSeconds) this.#wait(seconds);
    return null;
  }

  press(digit: string): void {
    this.pin += digit;
  }

  erase(): void {
    this.pin = this.pin.slice(0, -1);
  }

  #wait(seconds: number): void {
    this.waitSeconds = Math.ceil(seconds);
    const timer = setInterval(() => {
      this.waitSeconds -= 1;
      if (this.waitSeconds > 0) return;
      clearInterval(timer);
      this.error = null;
    }, secondMs);
  }
}
