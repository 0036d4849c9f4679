import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { record } from '../../../store/audit.ts';
import { complaintsPage, countComplaints } from '../../../store/complaints.ts';
import { complaintChoices } from '../../complaints/choices.ts';
import { complaintLine, lineReading } from '../../complaints/complaint-view.ts';
import { pageSize } from '../../contract/page.ts';
import { today } from '../../office.ts';

/** One page of the complaints, without those that concern the caller. Whose were listed is on record. */
export function listComplaints(
  office: Office,
  by: StaffMember,
  { filter, query, page }: ParsedInputOf<'complaints.list'>,
): Promise<OutputOf<'complaints.list'>> {
  const day = today(office);
  return office.store.write(by.id, async (handle) => {
    await complaintChoices(handle, office);
    const list = { filter, query, viewerId: by.id, today: day };
    const recorded = await record(handle, {
      action: 'complaints.list',
      subject: { kind: 'list', id: 'complaints' },
      content: { filter, page },
    });
    const rows = await complaintsPage(handle, list, { offset: page * pageSize, limit: pageSize }, recorded);
    const reading = await lineReading(handle, day);
    const count = (which: 'open' | 'mine' | 'overdue') =>
      countComplaints(handle, { ...list, filter: which, query: '' });
    return {
      lines: rows.map((row) => complaintLine(row, reading)),
      total: await countComplaints(handle, list),
      page,
      counts: { open: await count('open'), mine: await count('mine'), overdue: await count('overdue') },
    };
  });
}
