import { judgePublication } from '../../../domain/entitlement/announcement.ts';
import { record } from '../../../store/audit.ts';
import { publishAnnouncement } from '../../../store/announcements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import {
  announcementView,
  publicationRefusal,
  requireAnnouncement,
  requireDraft,
} from '../../entitlement/announcement.ts';
import { readDay } from '../../entitlement/moments.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The announcement was published: its conditions are frozen, before the service opens (Deem الاستحقاق/٢). */
export async function publish(
  office: Office,
  by: StaffMember,
  { announcementId, publishedOn: typed }: ParsedInputOf<'announcements.publish'>,
): Promise<OutputOf<'announcements.publish'>> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'announcements');
    const draft = await requireDraft(handle, announcementId);
    const publishedOn = readDay(typed, 'publishedOn');
    const judged = judgePublication({ ...draft, publishedOn }, today(office));
    if (!judged.ok) throw publicationRefusal(judged.error);
    const recorded = await record(handle, {
      action: 'announcements.publish',
      subject: { kind: 'announcement', id: announcementId },
      content: { publishedOn, conditions: [...draft.conditions] },
    });
    await publishAnnouncement(handle, draft, { publishedOn, today: today(office) }, recorded);
    return announcementView(handle, office, await requireAnnouncement(handle, announcementId));
  });
  office.session.announce('work');
  return view;
}
