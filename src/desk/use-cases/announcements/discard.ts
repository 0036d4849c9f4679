import { record } from '../../../store/audit.ts';
import { discardAnnouncement as discard } from '../../../store/announcements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireDraft } from '../../entitlement/announcement.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** Throws a draft away; what was published stays. */
export async function discardAnnouncement(
  office: Office,
  by: StaffMember,
  { announcementId }: ParsedInputOf<'announcements.discard'>,
): Promise<OutputOf<'announcements.discard'>> {
  await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'announcements');
    await requireDraft(handle, announcementId);
    const subject = { kind: 'announcement', id: announcementId };
    const recorded = await record(handle, { action: 'announcements.discard', subject });
    await discard(handle, announcementId, recorded);
  });
  office.session.announce('work');
  return {};
}
