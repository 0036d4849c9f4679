import type { Policy, Requirement } from '../policy/policy-schema.ts';

/** Where a visit to someone takes place (الأهداف/٤, «من موقعه»). */
export const visitPlaces = ['home', 'hospital', 'mosque', 'other'] as const;
export type VisitPlace = (typeof visitPlaces)[number];

/**
 * Where the beneficiary, or whoever came in their place, is during a visit: at the desk; elsewhere, reached by
 * phone, letter, e-mail or a delegate; or at their own place, where someone of the staff has gone to them.
 */
export type Attendance =
  | { kind: 'at-desk' }
  /** `hasOriginals`: a delegate or volunteer brought the papers, or they were sent: the originals are here. */
  | { kind: 'remote'; hasOriginals: boolean }
  | { kind: 'at-their-place'; place: VisitPlace; address: string; wentBy: string };

/** Whether someone who comes by this channel is usually there in person. */
export function isInPerson({ presence = 'present' }: Policy['channels'][number]): boolean {
  return presence === 'present';
}

/** Hospitality is for whoever is a guest of the desk. */
export function mayBeHosted({ kind }: Attendance): boolean {
  return kind === 'at-desk';
}

/** A paper is met when its original was seen; information is given aloud, wherever the person is. */
export function mayBeMatched(attendance: Attendance, { kind }: Pick<Requirement, 'kind'>): boolean {
  return kind === 'information' || attendance.kind !== 'remote' || attendance.hasOriginals;
}

/** A declaration is signed before a witness: not by someone who is elsewhere. The request waits for them. */
export function maySign({ kind }: Attendance): boolean {
  return kind !== 'remote';
}
