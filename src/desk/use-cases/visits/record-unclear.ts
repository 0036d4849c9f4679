import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addUnclearQuestion } from '../../../store/requests.ts';
import { forgetTyping } from '../../../store/typing.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit } from '../../visit/change-visit.ts';

/** Keeps what was unclear, for the contact officer (Mabarrah خ/١) or the social researcher (التعامل/٣). */
export function recordUnclear(
  office: Office,
  by: StaffMember,
  { visitId, question: typed }: ParsedInputOf<'visits.recordUnclear'>,
): Promise<OutputOf<'visits.recordUnclear'>> {
  const question = tidyText(typed);
  const call = { name: 'visits.recordUnclear', visitId, input: { question } } as const;
  return atVisit(office, by, call, async ({ handle, file, recorded }) => {
    if (file.visit.status !== 'open') throw new Refusal('visit-closed');
    if (question === '') throw new Refusal('field-required', 'question');
    await addUnclearQuestion(handle, { requestId: file.request.id, visitId, question }, recorded);
    await forgetTyping(handle, file.request.id, ['unclear']);
  });
}
