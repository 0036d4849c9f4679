import { record } from '../../../store/audit.ts';
import { waitingSlips } from '../../../store/slips.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { slipSummary } from '../../slip-view.ts';

/** Slips that wait to be handed over, the newest first. */
export function listWaitingSlips(
  office: Office,
  by: StaffMember,
  { page }: ParsedInputOf<'slips.waiting'>,
): Promise<OutputOf<'slips.waiting'>> {
  return office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'slips.waiting',
      subject: { kind: 'list', id: 'slips.waiting' },
      content: { page },
    });
    const cut = { offset: page * pageSize, limit: pageSize };
    const { slips, total } = await waitingSlips(handle, by.id, cut, recorded);
    return {
      lines: slips.map(({ beneficiaryName, requestNumber, ...slip }) => ({
        slip: slipSummary(slip),
        beneficiaryName,
        requestNumber,
      })),
      total,
      page,
    };
  });
}
