import type { ComplaintKind } from './complaint.ts';

/** Whom a complaint concerns, and who took the decision that it is about. Ids of staff members. */
export type Involved = { concerns: readonly string[]; decisionBy: string | null };
type Member = { id: string; role: 'receptionist' | 'researcher' | 'supervisor' | 'management' };

/**
 * A complaint is confidential from whoever it concerns: for them it does not exist, in no list and by no number.
 */
export function mayKnow({ concerns }: Involved, staffId: string): boolean {
  return !concerns.includes(staffId);
}

/** Why a staff member may not handle it. */
export type Bar = 'concerned' | 'own-decision' | 'role';

/**
 * Nobody judges their own case: neither the staff member whom it concerns nor, for a complaint or a grievance, who
 * took the decision that it is about (Deem العدل/٢: no procedure is judged by whoever carried it out). Technical
 * help anyone gives; the rest is handled by the researcher or the supervisor, unless these are barred too and
 * someone outside the desk looks into it: then the reception enters what came back.
 */
export function barToHandle(
  involved: Involved,
  staff: Member,
  about: { kind: ComplaintKind; isOutside: boolean },
): Bar | null {
  if (!mayKnow(involved, staff.id)) return 'concerned';
  // Senior management sees figures alone.
  if (staff.role === 'management') return 'role';
  const isJudged = about.kind === 'complaint' || about.kind === 'grievance';
  if (isJudged && involved.decisionBy === staff.id) return 'own-decision';
  if (about.kind === 'technical-help' || about.isOutside || staff.role !== 'receptionist') return null;
  return 'role';
}

/** Whether nobody at the desk may handle it, so that someone outside the desk must receive it. */
export function goesOutside(involved: Involved, kind: ComplaintKind, staff: readonly Member[]): boolean {
  return staff.every((member) => barToHandle(involved, member, { kind, isOutside: false }) !== null);
}
