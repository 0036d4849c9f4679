import { formatAddress } from '../../domain/people/national-address.ts';
import { formatPhone } from '../../domain/people/mobile.ts';
import { isoDate, riyadhDay } from '../../domain/time/plain-date.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { personById, requestsOf } from '../../store/people.ts';
import { slipsAbout } from '../../store/slips.ts';
import { worksOf } from '../../store/works.ts';
import type { PersonFileView } from '../contract/people-file.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { slipSummary } from '../slip-view.ts';
import { personSummary } from '../visit/person-summary.ts';

/** A person's file as a whole. Refuses an unknown person. */
export async function personFileView(
  handle: WriteHandle,
  office: Office,
  personId: string,
  recorded: Recorded,
): Promise<PersonFileView> {
  const person = await personById(handle, personId, recorded);
  if (!person) throw new Refusal('unknown-person', 'personId');
  const requests = await requestsOf(handle, personId, recorded);
  const works = await worksOf(handle, personId, recorded);
  const slips = await slipsAbout(handle, { kind: 'person', id: personId });
  return {
    person: personSummary(person, riyadhDay(new Date(handle.at))),
    identityNumber: person.kind === 'person' ? person.identity.number : null,
    mobile: formatPhone(person.mobile),
    addressLines: formatAddress(person.address).split('\n'),
    requests: requests.map((request) => ({
      requestId: request.id,
      visitId: request.visitId,
      number: request.number,
      journey: request.journey,
      title:
        request.need ??
        office.editions.get(request.policyEditionId)?.services.find(({ id }) => id === request.serviceId)
          ?.title ??
        null,
      startedOn: riyadhDay(new Date(request.createdAt)),
      isDraft: request.isDraft,
    })),
    works: works.map((work) => ({ ...work, receivedOn: isoDate(work.receivedOn) })),
    slips: slips.map(slipSummary),
  };
}
