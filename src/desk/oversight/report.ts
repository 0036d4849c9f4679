import type { Period } from '../../domain/feedback/period.ts';
import type { StaffMember } from '../session.ts';
import type { Report } from '../contract/oversight.ts';
import type { Office } from '../office.ts';
import { reportSections } from './sections.ts';

/** The report of a period, as `by` may see it. */
export function reportOf(office: Office, by: StaffMember, period: Period): Promise<Report> {
  return office.store.read(async (handle) => ({
    period,
    sections: await reportSections(handle, office, period, by.id),
  }));
}
