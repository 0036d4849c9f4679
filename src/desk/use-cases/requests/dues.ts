import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { comingUntil } from '../../../domain/request/due-standing.ts';
import { addDays } from '../../../domain/time/plain-date.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import { dueById, duePage } from '../../../store/dues.ts';
import type { DueFilter } from '../../../store/dues.ts';
import { personById } from '../../../store/people.ts';
import { requestById } from '../../../store/requests.ts';
import { pageSize } from '../../contract/page.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import { dueView } from '../../requests/request-view.ts';

/** What is due over all requests, the nearest day first. Whose dues were listed is on record. */
export function listDues(
  office: Office,
  by: StaffMember,
  { show, page }: ParsedInputOf<'requests.dues'>,
): Promise<OutputOf<'requests.dues'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'dues');
    const day = today(office);
    const { ids, total } = await duePage(handle, filterOf(show, day), { page, size: pageSize });
    const recorded = await record(handle, {
      action: 'requests.dues',
      subject: { kind: 'list', id: 'dues' },
      content: { dues: ids },
    });
    const lines: OutputOf<'requests.dues'>['lines'] = [];
    for (const id of ids) {
      const due = await dueById(handle, id, recorded);
      if (!due) continue;
      const request = await requestById(handle, due.requestId);
      const person =
        request.beneficiaryId === null ? null : await personById(handle, request.beneficiaryId, recorded);
      lines.push({
        due: dueView(due, day),
        requestNumber: request.number,
        beneficiaryName: person?.name ?? null,
      });
    }
    return { lines, total, page };
  });
}

function filterOf(show: ParsedInputOf<'requests.dues'>['show'], day: IsoDate): DueFilter {
  switch (show) {
    case 'overdue':
      return { state: 'open', from: null, until: addDays(day, -1) };
    case 'coming':
      return { state: 'open', from: day, until: comingUntil(day) };
    case 'open':
      return { state: 'open', from: null, until: null };
    case 'settled':
      return { state: 'settled', from: null, until: null };
  }
}
