import { record } from '../../../store/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { announcementView, requireAnnouncement } from '../../entitlement/announcement.ts';
import { announcementSubject, announcementWords } from '../../entitlement/announcement-slip.ts';
import { issueForm } from '../../issue-slip.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** An announcement on paper, for the wall or to take home. What is not published is nobody's to read yet. */
export function issueAnnouncementSlip(
  office: Office,
  by: StaffMember,
  { announcementId }: ParsedInputOf<'announcements.issueSlip'>,
): Promise<OutputOf<'announcements.issueSlip'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'announcements');
    const announcement = await requireAnnouncement(handle, announcementId);
    const words = announcementWords(office, announcement);
    if (words === null) throw new Refusal('announcement-not-published', 'announcementId');
    const subject = announcementSubject(announcementId);
    const recorded = await record(handle, { action: 'announcements.issueSlip', subject });
    await issueForm({ handle, office, recorded }, { subject }, words);
    return announcementView(handle, office, announcement);
  });
}
