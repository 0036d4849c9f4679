import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { complaintChoices } from '../../complaints/choices.ts';

/** What the page chooses from: kinds, channels, staff, and what policy and association say. */
export function readComplaintChoices(office: Office): Promise<OutputOf<'complaints.choices'>> {
  return office.store.read((handle) => complaintChoices(handle, office));
}
