import { tidyText } from '../../../domain/people/typed-text.ts';
import { reopenDecision as reopenKept } from '../../../store/entitlement.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { atCase } from '../../entitlement/at-case.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** The supervisor has a decision looked at again: something new was shown, or it was mistaken. It stays on record. */
export async function reopenDecision(
  office: Office,
  by: StaffMember,
  { requestId, cause, reason: typed }: ParsedInputOf<'entitlement.reopen'>,
): Promise<OutputOf<'entitlement.reopen'>> {
  if (cause === null) throw new Refusal('field-required', 'cause');
  const reason = tidyText(typed);
  if (reason === '') throw new Refusal('field-required', 'reason');
  const call = { action: 'entitlement.reopen', requestId, content: { cause, reason } };
  const view = await atCase(office, by, call, async ({ handle, recorded, file }) => {
    if (file.decision === null) throw new Refusal('not-decided-yet');
    await reopenKept(handle, file.decision.id, { cause, reason }, recorded);
  });
  office.session.announce('work');
  return view;
}
