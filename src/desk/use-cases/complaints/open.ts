import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { atComplaint } from '../../complaints/at-complaint.ts';

/** A complaint with all that was done about it. For whom it concerns there is none. */
export function openComplaint(
  office: Office,
  by: StaffMember,
  { complaintId }: ParsedInputOf<'complaints.open'>,
): Promise<OutputOf<'complaints.open'>> {
  return atComplaint(office, by, { name: 'complaints.open', complaintId }, null);
}
