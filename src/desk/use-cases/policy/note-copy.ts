import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addCopy } from '../../../store/policy-circulation.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { readPastDay } from '../../past-day.ts';
import { editionsView } from '../../policy-editions.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** «تزويد جميع الإدارات والأقسام بنسخة منها» (Mabarrah المسؤوليات): a department received the edition in force. */
export async function noteCopy(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'policy.noteCopy'>,
): Promise<OutputOf<'policy.noteCopy'>> {
  const department = tidyText(input.department);
  if (department === '') throw new Refusal('field-required', 'department');
  const policyEditionId = office.policy.editionId;
  const givenOn = readPastDay(input.givenOn, today(office), 'givenOn');
  const view = await office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'policy.noteCopy',
      subject: { kind: 'policy-edition', id: policyEditionId },
      content: { department, givenOn },
    });
    await addCopy(handle, { policyEditionId, department, givenOn }, recorded);
    return editionsView(handle, office);
  });
  office.session.announce('work');
  return view;
}
