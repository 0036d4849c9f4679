import type { Canonical } from '../../store/canonical.ts';
import { record } from '../../store/audit.ts';
import { barToHandle, goesOutside, mayKnow } from '../../domain/complaints/who-may.ts';
import { complaintById, concernsOf } from '../../store/complaints.ts';
import type { ComplaintRecord } from '../../store/complaints.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { activeStaff } from '../../store/staff.ts';
import type { CallName } from '../contract/contract.ts';
import type { ComplaintView } from '../contract/complaints.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { StaffMember } from '../session.ts';
import { complaintView } from './complaint-view.ts';
import type { ComplaintAtWork } from './complaint-view.ts';

/**
 * Refuses a complaint that concerns the caller with the very words for one that does not exist, so that they do not
 * even learn that there is one.
 */
export async function requireMayKnow(
  handle: ReadHandle,
  by: StaffMember,
  complaintId: string,
): Promise<void> {
  const concerns = await concernsOf(handle, complaintId);
  if (!mayKnow({ concerns, decisionBy: null }, by.id)) throw new Refusal('unknown-complaint', 'complaintId');
}

/** Reads a complaint, lets `work` change it, and answers with the complaint as it then stands. */
export async function atComplaint(
  office: Office,
  by: StaffMember,
  call: { name: CallName; complaintId: string; input?: Canonical },
  work: ((at: ComplaintAtWork) => Promise<void>) | null,
): Promise<ComplaintView> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireMayKnow(handle, by, call.complaintId);
    const recorded = await record(handle, {
      action: call.name,
      subject: { kind: 'complaint', id: call.complaintId },
      ...(call.input === undefined ? {} : { content: call.input }),
    });
    const complaint = await complaintById(handle, call.complaintId, recorded);
    if (!complaint) throw new Refusal('unknown-complaint', 'complaintId');
    const at = { handle, office, by, complaint, recorded, today: today(office) };
    await work?.(at);
    return complaintView({
      ...at,
      complaint: (await complaintById(handle, complaint.id, recorded)) ?? complaint,
    });
  });
  if (work !== null) office.session.announce('work');
  return view;
}

/** Refuses whoever may not handle the complaint: nobody judges their own case. */
export function requireMayHandle({ complaint, by }: ComplaintAtWork): void {
  const about = { kind: complaint.kind, isOutside: complaint.outsideName !== null };
  const bar = barToHandle(complaint, by, about);
  if (bar === 'concerned') throw new Refusal('unknown-complaint', 'complaintId');
  if (bar === 'own-decision') throw new Refusal('complaint-own-decision');
  if (bar === 'role') throw new Refusal('complaint-not-yours');
}

/** Whether nobody at the desk may handle it. Who has left the desk handles nothing. */
export async function isForOutside(handle: ReadHandle, complaint: ComplaintRecord): Promise<boolean> {
  return goesOutside(complaint, complaint.kind, await activeStaff(handle));
}
