import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { atVisit, requireTurn } from '../../visit/change-visit.ts';
import { issueSlip } from '../../visit/issue-slip.ts';
import { receiptWords } from '../../visit/slip-words.ts';

/** The receipt of the complete request, kept before it is shown or printed. */
export function issueReceipt(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.issueReceipt'>,
): Promise<OutputOf<'visits.issueReceipt'>> {
  return atVisit(office, by, { name: 'visits.issueReceipt', visitId }, async (visit) => {
    const { file } = visit;
    if (file.visit.status === 'finished' && file.slips.some(({ kind }) => kind === 'receipt')) return;
    requireTurn(file, 'receipt');
    await issueSlip(visit, receiptWords(file));
  });
}
