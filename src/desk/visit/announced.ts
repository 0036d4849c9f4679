import { standingOfService } from '../../domain/entitlement/announcement.ts';
import type { ServiceStanding } from '../../domain/entitlement/announcement.ts';
import { groundOf } from '../../domain/policy/offers.ts';
import type { Policy, Service } from '../../domain/policy/policy-schema.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { publishedForServices } from '../../store/announcements.ts';
import type { AnnouncementRecord } from '../../store/announcements.ts';
import type { ReadHandle } from '../../store/handle.ts';
import type { DeskSettings } from '../contract/settings.ts';

/** Where each service of the catalogue stands; null where services are not announced at all. */
export type Announced = ReadonlyMap<
  string,
  { standing: ServiceStanding; announcement: AnnouncementRecord | null }
> | null;

/** Reads where the services stood on the day on which a request was made (Deem الاستحقاق/١, ٢). */
export async function readAnnounced(
  handle: ReadHandle,
  policy: Policy,
  settings: DeskSettings,
  day: IsoDate,
): Promise<Announced> {
  if (groundOf(policy, 'announcements', settings) === 'not-offered') return null;
  const published = await publishedForServices(handle);
  return new Map(
    policy.services.map(({ id }) => [
      id,
      standingOfService(
        published.filter(({ serviceId }) => serviceId === id),
        day,
      ),
    ]),
  );
}

/** The conditions that an applicant is told: those published, while the service is open, else the catalogue's. */
export function conditionsToTell(announced: Announced, service: Service): readonly string[] {
  const { standing, announcement } = announced?.get(service.id) ?? {};
  return standing === 'open' && announcement ? announcement.conditions : service.conditions;
}
