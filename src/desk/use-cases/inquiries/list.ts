import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { record } from '../../../store/audit.ts';
import { findInquiries } from '../../../store/inquiries.ts';
import type { InquirySearch } from '../../../store/inquiries.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { inquiryView, knownInquiry } from '../../inquiries/inquiry-view.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

const lists = {
  open: { statuses: ['open'], order: 'oldest-first' },
  replied: { statuses: ['replied'], order: 'oldest-first' },
  done: { statuses: ['told', 'answered'], order: 'newest-first' },
} as const satisfies Record<string, Pick<InquirySearch, 'statuses' | 'order'>>;

/** A page of what was asked. Whose questions were listed is on record. */
export function listInquiries(
  office: Office,
  by: StaffMember,
  { state, query, page }: ParsedInputOf<'inquiries.list'>,
): Promise<OutputOf<'inquiries.list'>> {
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  return office.store.write(by.id, async (handle) => {
    const { ids, total } = await findInquiries(handle, {
      ...lists[state],
      words,
      limit: pageSize,
      offset: page * pageSize,
    });
    const recorded = await record(handle, {
      action: 'inquiries.list',
      subject: { kind: 'list', id: 'inquiries' },
      content: { inquiries: ids },
    });
    const lines: OutputOf<'inquiries.list'>['lines'] = [];
    for (const id of ids)
      lines.push(await inquiryView(handle, office, await knownInquiry(handle, id, recorded), recorded));
    return { lines, total, page };
  });
}
