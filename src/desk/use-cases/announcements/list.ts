import { announcementsPage } from '../../../store/announcements.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { announcementView } from '../../entitlement/announcement.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The announcements by what they say, as they stand today. */
export function listAnnouncements(
  ...[office, , { query, view, page }]: [Office, StaffMember, ParsedInputOf<'announcements.list'>]
): Promise<OutputOf<'announcements.list'>> {
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'announcements');
    const wanted = { query, view, page, today: today(office), size: pageSize };
    const { records, total } = await announcementsPage(handle, wanted);
    const lines = [];
    for (const record of records) lines.push(await announcementView(handle, office, record));
    return { lines, total, page };
  });
}
