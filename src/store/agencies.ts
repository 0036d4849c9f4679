import type { Agency } from '../domain/referral/hsds.ts';
import { canonicalJson } from './canonical.ts';
import type { Canonical } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { OwnerKind } from './tables.ts';

type Service = NonNullable<Agency['services']>[number];
type ServiceAtLocation = NonNullable<Service['service_at_locations']>[number];
type Location = NonNullable<Agency['locations']>[number];
type Owner = { kind: OwnerKind; id: string };
type Owned = {
  phones?: Agency['phones'];
  contacts?: Agency['contacts'];
  schedules?: Service['schedules'];
  required_documents?: Service['required_documents'];
};

/** Keeps an agency with its services and locations, each object of HSDS in a table of its own. */
export async function addAgency(
  handle: WriteHandle,
  agency: Agency,
  isSample: boolean,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const { tables } = handle;
  const { id, name, description, phones, contacts, locations, services, ...rest } = agency;
  await tables
    .insertInto('organizations')
    .values({ id, name, description, restJson: json(rest) })
    .execute();
  await addOwned(handle, { kind: 'organization', id }, { phones, contacts });
  for (const location of locations ?? []) await addLocation(handle, id, location);
  for (const service of services ?? []) {
    await addService(handle, { organizationId: id, isSample, locations: locations ?? [] }, service);
  }
}

async function addLocation(handle: WriteHandle, organizationId: string, location: Location): Promise<void> {
  const { id, location_type, name, addresses, phones, schedules, contacts, ...rest } = location;
  await handle.tables
    .insertInto('locations')
    .values({ id, organizationId, locationType: location_type, name: name ?? null, restJson: json(rest) })
    .execute();
  for (const [position, address] of (addresses ?? []).entries()) {
    const {
      id: addressId,
      address_1,
      city,
      state_province,
      postal_code,
      country,
      address_type,
      ...more
    } = address;
    await handle.tables
      .insertInto('addresses')
      .values({
        id: addressId,
        locationId: id,
        position,
        address1: address_1,
        city,
        stateProvince: state_province,
        postalCode: postal_code,
        country,
        addressType: address_type,
        restJson: json(more),
      })
      .execute();
  }
  await addOwned(handle, { kind: 'location', id }, { phones, schedules, contacts });
}

async function addService(
  handle: WriteHandle,
  agency: { organizationId: string; isSample: boolean; locations: readonly Location[] },
  service: Service,
): Promise<void> {
  const { id, name, status, assured_date, phones, schedules, contacts, required_documents, ...others } =
    service;
  const { service_at_locations, ...rest } = others;
  await handle.tables
    .insertInto('services')
    .values({
      id,
      organizationId: agency.organizationId,
      name,
      status,
      assuredDate: assured_date ?? null,
      isSample: agency.isSample ? 1 : 0,
      confirmedAt: null,
      confirmedBy: null,
      restJson: json(rest),
    })
    .execute();
  await addOwned(handle, { kind: 'service', id }, { phones, schedules, contacts, required_documents });
  for (const at of service_at_locations ?? []) await addServiceAtLocation(handle, id, agency, at);
}

async function addServiceAtLocation(
  handle: WriteHandle,
  serviceId: string,
  agency: { organizationId: string; locations: readonly Location[] },
  at: ServiceAtLocation,
): Promise<void> {
  const { id, location, location_id, phones, schedules, contacts, ...more } = at;
  const rest = { ...more, service_id: undefined };
  const locationId = location?.id ?? location_id ?? agency.locations[0]?.id;
  if (locationId === undefined) throw new RangeError(`Service at location ${id} names no location`);
  if (location && !agency.locations.some((known) => known.id === location.id)) {
    await addLocation(handle, agency.organizationId, location);
  }
  await handle.tables
    .insertInto('serviceAtLocations')
    .values({ id, serviceId, locationId, restJson: json(rest) })
    .execute();
  await addOwned(handle, { kind: 'service-at-location', id }, { phones, schedules, contacts });
}

async function addOwned(handle: WriteHandle, owner: Owner, owned: Owned): Promise<void> {
  const { tables } = handle;
  const of = (position: number) => ({ ownerKind: owner.kind, ownerId: owner.id, position });
  for (const [position, { id, number, ...rest }] of (owned.phones ?? []).entries()) {
    await tables
      .insertInto('phones')
      .values({ id, number, ...of(position), restJson: json(rest) })
      .execute();
  }
  for (const [position, { id, name, phones, ...rest }] of (owned.contacts ?? []).entries()) {
    await tables
      .insertInto('contacts')
      .values({ id, name: name ?? null, ...of(position), restJson: json(rest) })
      .execute();
    await addOwned(handle, { kind: 'contact', id }, { phones });
  }
  for (const [position, { id, byday, opens_at, closes_at, ...rest }] of (owned.schedules ?? []).entries()) {
    const hours = { byday: byday ?? null, opensAt: opens_at ?? null, closesAt: closes_at ?? null };
    await tables
      .insertInto('schedules')
      .values({ id, ...hours, ...of(position), restJson: json(rest) })
      .execute();
  }
  for (const [position, { id, document, ...rest }] of (owned.required_documents ?? []).entries()) {
    await tables
      .insertInto('requiredDocuments')
      .values({ id, document: document ?? null, ...of(position), restJson: json(rest) })
      .execute();
  }
}

/** What the desk itself knows of a service's entry. */
export type ServiceEntry = { serviceId: string; isSample: boolean };

/** Whether each service's entry is still a sample that nobody confirmed. */
export async function serviceEntries(handle: ReadHandle): Promise<ServiceEntry[]> {
  const rows = await handle.tables.selectFrom('services').select(['id', 'isSample', 'confirmedAt']).execute();
  return rows.map(({ id, isSample, confirmedAt }) => ({
    serviceId: id,
    isSample: isSample === 1 && confirmedAt === null,
  }));
}

/** The supervisor has called: the entry is true as of `day`. False when there is no such service. */
export async function confirmService(
  handle: WriteHandle,
  serviceId: string,
  day: string,
  recorded: Recorded,
): Promise<boolean> {
  requireRecorded(handle, recorded);
  const done = await handle.tables
    .updateTable('services')
    .set({ assuredDate: day, confirmedAt: handle.at, confirmedBy: handle.actor })
    .where('id', '=', serviceId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

function json(rest: Record<string, unknown>): string {
  return canonicalJson(JSON.parse(JSON.stringify(rest)) as Canonical);
}
