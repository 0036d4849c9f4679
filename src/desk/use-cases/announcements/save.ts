import { record } from '../../../store/audit.ts';
import { addAnnouncement, changeAnnouncement } from '../../../store/announcements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import {
  announcementView,
  readDraft,
  requireAnnouncement,
  requireDraft,
} from '../../entitlement/announcement.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** Keeps a draft, new or changed (Deem الاستحقاق/١, ٢). What was published is not changed: it gets another edition. */
export async function saveAnnouncement(
  office: Office,
  by: StaffMember,
  { announcementId, ...typed }: ParsedInputOf<'announcements.save'>,
): Promise<OutputOf<'announcements.save'>> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'announcements');
    if (announcementId !== null) await requireDraft(handle, announcementId);
    const draft = readDraft(office, typed);
    const id = announcementId ?? handle.ids.next();
    const recorded = await record(handle, {
      action: 'announcements.save',
      subject: { kind: 'announcement', id },
      content: { ...draft, places: [...draft.places], conditions: [...draft.conditions] },
    });
    if (announcementId !== null) await changeAnnouncement(handle, id, draft, recorded);
    else await addAnnouncement(handle, { ...draft, id, edition: 1, previousId: null }, recorded);
    return announcementView(handle, office, await requireAnnouncement(handle, id));
  });
  office.session.announce('work');
  return view;
}
