import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';

/** Thanks and farewell: closes a visit whose receipt has been issued. */
export function finishVisit(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.finish'>,
): Promise<OutputOf<'visits.finish'>> {
  const call = { name: 'visits.finish', screen: 'receipt', visitId, content: {} } as const;
  return confirmTurn(office, by, call, ({ file }) => {
    if (!file.slips.some(({ kind }) => kind === 'receipt')) throw new Refusal('slip-not-issued');
    return Promise.resolve();
  });
}
