import { mayKnow } from '../domain/complaints/who-may.ts';
import { complaintOfClaim } from '../store/compensation.ts';
import { concernsOf } from '../store/complaints.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { SlipRecord } from '../store/slips.ts';
import { Refusal } from './refusal.ts';
import type { StaffMember } from './session.ts';

/**
 * Refuses the slip of a complaint that concerns the caller, or of a claim that came from one, as one that does not
 * exist. Every other slip is for the whole staff.
 */
export async function requireMayReadSlip(
  handle: ReadHandle,
  by: StaffMember,
  { subjectKind, subjectId }: SlipRecord,
): Promise<void> {
  const complaintId =
    subjectKind === 'complaint'
      ? subjectId
      : subjectKind === 'compensation'
        ? await complaintOfClaim(handle, subjectId)
        : null;
  if (!complaintId) return;
  const concerns = await concernsOf(handle, complaintId);
  if (!mayKnow({ concerns, decisionBy: null }, by.id)) throw new Refusal('unknown-slip', 'slipId');
}
