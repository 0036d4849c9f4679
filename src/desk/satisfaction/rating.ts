import { requestById } from '../../store/requests.ts';
import { visitById } from '../../store/visits.ts';
import { riyadhDay } from '../../domain/time/plain-date.ts';
import type { ReadHandle, WriteHandle } from '../../store/handle.ts';
import type { VisitView } from '../contract/visits.ts';
import { isOffered } from '../offered.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { Rating } from '../session.ts';

/** The question about a visit that has ended today. Refuses an open visit, and one of another day. */
export async function ratingOf(
  handle: ReadHandle | WriteHandle,
  office: Office,
  visitId: string,
): Promise<Rating> {
  const visit = await visitById(handle, visitId);
  if (!visit) throw new Refusal('unknown-visit', 'visitId');
  if (visit.status === 'open' || visit.endedAt === null) throw new Refusal('visit-not-ended');
  if (riyadhDay(new Date(visit.endedAt)) !== today(office)) throw new Refusal('rating-over');
  const request = await requestById(handle, visit.requestId);
  return {
    id: office.ports.ids.next(),
    visitId,
    requestId: request.id,
    policyEditionId: request.policyEditionId,
    cell: { journey: request.journey, serviceId: request.serviceId, channelId: request.channelId },
    isAnswered: false,
  };
}

/**
 * A visit has just ended: where the guest has a display of their own, they are asked at once. The visit is over
 * whatever comes of it; nobody waits for the answer.
 */
export async function askBeside(office: Office, { visitId }: VisitView): Promise<void> {
  const { session } = office;
  if (session.displayCount < 2 || session.presentationId !== null || session.wasAsked(visitId)) return;
  const rating = await office.store.read(async (handle) =>
    (await isOffered(handle, office, 'satisfaction')) ? ratingOf(handle, office, visitId) : null,
  );
  if (rating !== null) session.askForRating(rating);
}
