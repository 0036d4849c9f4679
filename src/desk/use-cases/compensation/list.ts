import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { record } from '../../../store/audit.ts';
import { claimsPage, countClaims } from '../../../store/compensation.ts';
import { claimLine } from '../../compensation/claim-view.ts';
import { pageSize } from '../../contract/page.ts';
import { requireOffered } from '../../offered.ts';

/** One page of the claims, without those from a complaint that concerns the caller. */
export function listClaims(
  office: Office,
  by: StaffMember,
  { filter, query, page }: ParsedInputOf<'compensation.list'>,
): Promise<OutputOf<'compensation.list'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'compensation');
    const list = { filter, query, viewerId: by.id };
    const recorded = await record(handle, {
      action: 'compensation.list',
      subject: { kind: 'list', id: 'compensation' },
      content: { filter, page },
    });
    const rows = await claimsPage(handle, list, { offset: page * pageSize, limit: pageSize }, recorded);
    const count = (which: 'open' | 'decided') => countClaims(handle, { ...list, filter: which, query: '' });
    return {
      lines: rows.map(claimLine),
      total: await countClaims(handle, list),
      page,
      counts: { open: await count('open'), decided: await count('decided') },
    };
  });
}
