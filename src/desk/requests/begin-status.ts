import { stageAfterVisit } from '../../domain/request/request-status.ts';
import { stepTaken } from '../../domain/request/step-details.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { addStep, setStage } from '../../store/request-status.ts';
import type { StaffMember } from '../session.ts';
import type { VisitFile } from '../visit/visit-file.ts';

/**
 * A request whose visit is finished begins its way: complete, or, where the visit provided the service at once,
 * served by whoever finished the visit.
 */
export async function beginStatus(
  handle: WriteHandle,
  { request, service, today }: Pick<VisitFile, 'request' | 'service' | 'today'>,
  by: StaffMember,
  recorded: Recorded,
): Promise<void> {
  const isServedAtOnce = request.servePlan === 'provided-now';
  const stageAfter = stageAfterVisit(isServedAtOnce);
  if (!isServedAtOnce) {
    await setStage(handle, request.id, stageAfter, recorded);
    return;
  }
  const note = request.serveNote ?? '';
  const details = { what: note === '' ? (service?.title ?? '') : note, providedBy: by.name };
  await addStep(
    handle,
    {
      ...stepTaken('served', details),
      requestId: request.id,
      stageBefore: 'complete',
      stageAfter,
      happenedOn: today,
    },
    recorded,
  );
}
