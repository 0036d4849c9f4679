import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { replyRange } from '../../../domain/request/reply-standing.ts';
import { record } from '../../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { personById } from '../../../store/people.ts';
import { requestPage, stepsOf } from '../../../store/request-status.ts';
import { requestById } from '../../../store/requests.ts';
import { pageSize } from '../../contract/page.ts';
import type { RequestLine } from '../../contract/requests.ts';
import { holidaysFrom, readSettings, today } from '../../office.ts';
import { lastTaken, replyState } from '../../requests/request-file.ts';

/** A page of requests, found and cut in the store. Whose requests were listed is on record. */
export function listRequests(
  office: Office,
  by: StaffMember,
  { query, stage, reply, page }: ParsedInputOf<'requests.list'>,
): Promise<OutputOf<'requests.list'>> {
  return office.store.write(by.id, async (handle) => {
    const day = today(office);
    const holidays = holidaysFrom((await readSettings(handle)).daysOff);
    const range = reply === null ? null : replyRange(reply, day, holidays);
    const filter = { query, stage, reply: range };
    const { ids, total } = await requestPage(handle, filter, { page, size: pageSize });
    const recorded = await record(handle, {
      action: 'requests.list',
      subject: { kind: 'list', id: 'requests' },
      content: { requests: ids },
    });
    const lines: RequestLine[] = [];
    for (const id of ids) lines.push(await lineOf(handle, office, id, recorded, { day, holidays }));
    return { lines, total, page };
  });
}

async function lineOf(
  handle: WriteHandle,
  office: Office,
  id: string,
  recorded: Recorded,
  { day, holidays }: { day: ReturnType<typeof today>; holidays: ReturnType<typeof holidaysFrom> },
): Promise<RequestLine> {
  const request = await requestById(handle, id);
  const person =
    request.beneficiaryId === null ? null : await personById(handle, request.beneficiaryId, recorded);
  const policy = office.editions.get(request.policyEditionId);
  const taken = (await stepsOf(handle, id, recorded)).filter(({ undoneAt }) => undoneAt === null);
  return {
    requestId: id,
    number: request.number,
    stage: request.stage,
    outcome: lastTaken(taken, 'decided')?.details.outcome ?? null,
    beneficiaryName: person?.name ?? null,
    serviceTitle:
      policy?.services.find(({ id: serviceId }) => serviceId === request.serviceId)?.title ?? null,
    reply: replyState(request, day, holidays),
  };
}
