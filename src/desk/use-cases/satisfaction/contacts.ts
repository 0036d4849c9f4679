import { obstacleOfAnswer } from '../../../store/improvements.ts';
import { personById } from '../../../store/people.ts';
import { requestById } from '../../../store/requests.ts';
import { record } from '../../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { contactIds, namedAnswer, reasonsOf } from '../../../store/satisfaction.ts';
import { pageSize } from '../../contract/page.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

type Line = OutputOf<'satisfaction.contacts'>['lines'][number];

/** Those who asked to be contacted about their answer. Whose was read is on record. */
export function satisfactionContacts(
  office: Office,
  by: StaffMember,
  { page }: ParsedInputOf<'satisfaction.contacts'>,
): Promise<OutputOf<'satisfaction.contacts'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'satisfaction');
    const { ids, total, waiting } = await contactIds(handle, { size: pageSize, page });
    const recorded = await record(handle, {
      action: 'satisfaction.contacts',
      subject: { kind: 'list', id: 'satisfaction-contacts' },
      content: { answers: ids },
    });
    const lines: Line[] = [];
    for (const id of ids) {
      const line = await contactLine(handle, id, recorded);
      if (line) lines.push(line);
    }
    return { lines, total, page, waiting };
  });
}

async function contactLine(handle: WriteHandle, id: string, recorded: Recorded): Promise<Line | null> {
  const answer = await namedAnswer(handle, id, recorded);
  if (!answer) return null;
  const request = await requestById(handle, answer.requestId);
  const person =
    request.beneficiaryId === null ? undefined : await personById(handle, request.beneficiaryId, recorded);
  return {
    id,
    requestNumber: request.number,
    serviceId: answer.serviceId,
    beneficiaryName: person?.name ?? null,
    mobile: person?.mobile ?? null,
    answeredOn: answer.answeredOn,
    score: answer.score,
    reasons: await reasonsOf(handle, id),
    words: answer.words,
    contactedOn: answer.contactedOn,
    contactNote: answer.contactNote,
    isInRegister: (await obstacleOfAnswer(handle, id)) !== undefined,
  };
}
