import { tidyText } from '../../../domain/people/typed-text.ts';
import { compareDates } from '../../../domain/time/plain-date.ts';
import { addEvidence as add } from '../../../store/entitlement.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { atCase } from '../../entitlement/at-case.ts';
import { readDay } from '../../entitlement/moments.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Something more was handed in that shows entitlement (Deem الاستحقاق/٣). */
export async function addEvidence(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'entitlement.addEvidence'>,
): Promise<OutputOf<'entitlement.addEvidence'>> {
  const { requestId } = input;
  const title = tidyText(input.title);
  if (title === '') throw new Refusal('field-required', 'title');
  const handedInOn = readDay(input.handedInOn, 'handedInOn');
  if (compareDates(handedInOn, today(office)) > 0) throw new Refusal('evidence-date-ahead', 'handedInOn');
  const call = { action: 'entitlement.addEvidence', requestId, content: { title, handedInOn } };
  const view = await atCase(office, by, call, async ({ handle, recorded, file }) => {
    if (file.decision) throw new Refusal('already-decided');
    const id = handle.ids.next();
    await add(handle, { id, requestId, requirementId: null, title, handedInOn }, recorded);
  });
  office.session.announce('work');
  return view;
}
