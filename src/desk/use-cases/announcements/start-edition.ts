import { record } from '../../../store/audit.ts';
import { addAnnouncement, hasLaterEdition } from '../../../store/announcements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { announcementView, requireAnnouncement } from '../../entitlement/announcement.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Begins another edition of what was published, with the same words. It replaces it once it is published. */
export async function startEdition(
  office: Office,
  by: StaffMember,
  { announcementId }: ParsedInputOf<'announcements.startEdition'>,
): Promise<OutputOf<'announcements.startEdition'>> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'announcements');
    const before = await requireAnnouncement(handle, announcementId);
    if (before.publishedOn === null || (await hasLaterEdition(handle, announcementId))) {
      throw new Refusal('announcement-edition-begun', 'announcementId');
    }
    const id = handle.ids.next();
    const recorded = await record(handle, {
      action: 'announcements.startEdition',
      subject: { kind: 'announcement', id },
      content: { previous: announcementId },
    });
    const { serviceId, title, places, conditions, opensOn, closesOn, edition } = before;
    await addAnnouncement(
      handle,
      {
        id,
        edition: edition + 1,
        previousId: before.id,
        serviceId,
        title,
        places,
        conditions,
        opensOn,
        closesOn,
      },
      recorded,
    );
    return announcementView(handle, office, await requireAnnouncement(handle, id));
  });
  office.session.announce('work');
  return view;
}
