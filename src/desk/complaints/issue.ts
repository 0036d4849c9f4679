import { complaintById } from '../../store/complaints.ts';
import { requestById } from '../../store/requests.ts';
import { issueForm } from '../issue-slip.ts';
import type { FormWords } from '../issue-slip.ts';
import { isForOutside } from './at-complaint.ts';
import { policyOf } from './complaint-view.ts';
import type { ComplaintAtWork } from './complaint-view.ts';
import { readComplaintSettings } from './own-settings.ts';
import { complaintDecisionWords, complaintReceiptWords } from './slip-words.ts';

/**
 * A complaint's slips are about the complaint alone: filed under the request, they would show it to whoever works
 * on that request, the staff member complained about among them.
 */
async function issueAbout(
  at: ComplaintAtWork,
  wording: (about: Parameters<typeof complaintReceiptWords>[0]) => FormWords,
): Promise<void> {
  const { handle, office, recorded } = at;
  const complaint = (await complaintById(handle, at.complaint.id, recorded)) ?? at.complaint;
  const words = wording({
    office,
    complaint,
    settings: await readComplaintSettings(handle),
    requestNumber:
      complaint.requestId === null ? null : (await requestById(handle, complaint.requestId)).number,
    isForOutside: await isForOutside(handle, complaint),
  });
  const subject = { kind: 'complaint', id: complaint.id };
  await issueForm({ handle, office, recorded }, { subject, policy: policyOf(office, complaint) }, words);
}

/** The receipt that whoever complained takes home. */
export function issueReceipt(at: ComplaintAtWork): Promise<void> {
  return issueAbout(at, complaintReceiptWords);
}

/** The decision with its reasons, for whoever complained. */
export function issueDecision(at: ComplaintAtWork): Promise<void> {
  return issueAbout(at, complaintDecisionWords);
}
