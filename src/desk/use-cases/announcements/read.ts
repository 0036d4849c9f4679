import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { announcementView, requireAnnouncement } from '../../entitlement/announcement.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** One announcement, as it stands today. */
export function readAnnouncement(
  ...[office, , { announcementId }]: [Office, StaffMember, ParsedInputOf<'announcements.read'>]
): Promise<OutputOf<'announcements.read'>> {
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'announcements');
    return announcementView(handle, office, await requireAnnouncement(handle, announcementId));
  });
}
