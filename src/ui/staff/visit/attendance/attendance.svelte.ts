import type { AttendanceInput, VisitView } from '../../../../desk/contract/visits.ts';
import { mayBeHosted } from '../../../../domain/request/attendance.ts';
import type { VisitPlace } from '../../../../domain/request/attendance.ts';
import type { Typed } from '../../../../domain/request/typing.ts';

type Kind = AttendanceInput['kind'];

/** Where the beneficiary is, before it is sent: what is on disk, or what was begun. */
export class AttendanceDraft {
  kind = $state<Kind>('at-desk');
  hasOriginals = $state(false);
  place = $state<VisitPlace>('home');
  address = $state('');
  wentBy = $state('');
  #isTouched = $state(false);

  constructor({ attendance, typed: { attendance: begun } }: VisitView) {
    this.kind = attendance.kind;
    if (attendance.kind === 'remote') this.hasOriginals = attendance.hasOriginals;
    if (attendance.kind === 'at-their-place')
      [this.place, this.address, this.wentBy] = [attendance.place, attendance.address, attendance.wentBy];
    if (begun?.['kind'] !== 'at-their-place') return;
    this.#isTouched = true;
    this.kind = 'at-their-place';
    this.address = begun['address'] ?? '';
    this.wentBy = begun['wentBy'] ?? '';
  }

  /** Another answer than the one on disk was given. */
  touch(): void {
    this.#isTouched = true;
  }

  get isTouched(): boolean {
    return this.#isTouched;
  }

  get isHosted(): boolean {
    return mayBeHosted({ kind: this.kind } as AttendanceInput);
  }

  toInput(): AttendanceInput {
    const { kind, hasOriginals, place, address, wentBy } = this;
    if (kind === 'remote') return { kind, hasOriginals };
    return kind === 'at-desk' ? { kind } : { kind, place, address, wentBy };
  }

  /** What was begun and not sent. */
  typed(): Typed {
    if (!this.#isTouched || this.kind !== 'at-their-place') return {};
    return { kind: this.kind, address: this.address, wentBy: this.wentBy };
  }
}

/** How the form calls the fields that the desk refuses. */
export const attendanceFields = {
  'attendance.address': 'address',
  'attendance.wentBy': 'wentBy',
} as const;
