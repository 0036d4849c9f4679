import { agencyServiceSchema, agencySchema } from '../domain/referral/hsds.ts';
import type { Agency } from '../domain/referral/hsds.ts';
import { canonicalJson } from './canonical.ts';
import type { Canonical } from './canonical.ts';
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
  _recorded: Recorded,
): Promise<void> {
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
  const { id, location, location_id, phones, schedules, contacts, service_id: _of, ...rest } = at;
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
  _recorded: Recorded,
): Promise<boolean> {
  const done = await handle.tables
    .updateTable('services')
    .set({ assuredDate: day, confirmedAt: handle.at, confirmedBy: handle.actor })
    .where('id', '=', serviceId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The whole directory, put together again as HSDS nests it. */
export async function allAgencies(handle: ReadHandle): Promise<Agency[]> {
  const { tables } = handle;
  const [organizations, services, locations, placed, addresses, ownedBy] = await Promise.all([
    tables.selectFrom('organizations').selectAll().orderBy('name').orderBy('id').execute(),
    tables.selectFrom('services').selectAll().orderBy('name').orderBy('id').execute(),
    tables.selectFrom('locations').selectAll().orderBy('id').execute(),
    tables.selectFrom('serviceAtLocations').selectAll().orderBy('id').execute(),
    tables.selectFrom('addresses').selectAll().orderBy('position').execute(),
    ownedObjects(handle),
  ]);
  const locationsOf = (organizationId: string) =>
    locations
      .filter((location) => location.organizationId === organizationId)
      .map(({ id, locationType, name, restJson }) => ({
        ...parse(restJson),
        id,
        location_type: locationType,
        ...given({ name }),
        addresses: addresses.filter(({ locationId }) => locationId === id).map(addressOf),
        ...ownedBy('location', id),
      }));
  const servicesOf = (organizationId: string) =>
    services
      .filter((service) => service.organizationId === organizationId)
      .map(({ id, name, status, assuredDate, restJson }) =>
        agencyServiceSchema.parse({
          ...parse(restJson),
          id,
          name,
          status,
          ...given({ assured_date: assuredDate }),
          ...ownedBy('service', id),
          service_at_locations: placed
            .filter(({ serviceId }) => serviceId === id)
            .map((at) => ({
              ...parse(at.restJson),
              id: at.id,
              service_id: at.serviceId,
              location_id: at.locationId,
              ...ownedBy('service-at-location', at.id),
            })),
        }),
      );
  return organizations.map(({ id, name, description, restJson }) =>
    agencySchema.parse({
      ...parse(restJson),
      id,
      name,
      description,
      ...ownedBy('organization', id),
      locations: locationsOf(id),
      services: servicesOf(id),
    }),
  );
}

function addressOf(row: {
  id: string;
  address1: string;
  city: string;
  stateProvince: string;
  postalCode: string;
  country: string;
  addressType: string;
  restJson: string;
}) {
  return {
    ...parse(row.restJson),
    id: row.id,
    address_1: row.address1,
    city: row.city,
    state_province: row.stateProvince,
    postal_code: row.postalCode,
    country: row.country,
    address_type: row.addressType,
  };
}

async function ownedObjects(handle: ReadHandle) {
  const { tables } = handle;
  const phones = await tables.selectFrom('phones').selectAll().orderBy('position').execute();
  const contacts = await tables.selectFrom('contacts').selectAll().orderBy('position').execute();
  const schedules = await tables.selectFrom('schedules').selectAll().orderBy('position').execute();
  const documents = await tables.selectFrom('requiredDocuments').selectAll().orderBy('position').execute();
  const byOwner = <Row extends { ownerKind: OwnerKind; ownerId: string }>(rows: Row[]) => {
    const groups = Map.groupBy(rows, ({ ownerKind, ownerId }) => `${ownerKind} ${ownerId}`);
    return (kind: OwnerKind, id: string) => groups.get(`${kind} ${id}`) ?? [];
  };
  const [phonesOf, contactsOf, schedulesOf, documentsOf] = [
    byOwner(phones),
    byOwner(contacts),
    byOwner(schedules),
    byOwner(documents),
  ];
  const phoneList = (kind: OwnerKind, id: string) =>
    phonesOf(kind, id).map((row) => ({ ...parse(row.restJson), id: row.id, number: row.number }));
  return (kind: OwnerKind, id: string) =>
    filled({
      phones: phoneList(kind, id),
      contacts: contactsOf(kind, id).map((row) => ({
        ...parse(row.restJson),
        id: row.id,
        ...given({ name: row.name }),
        ...filled({ phones: phoneList('contact', row.id) }),
      })),
      schedules: schedulesOf(kind, id).map((row) => ({
        ...parse(row.restJson),
        id: row.id,
        ...given({ byday: row.byday, opens_at: row.opensAt, closes_at: row.closesAt }),
      })),
      required_documents: documentsOf(kind, id).map((row) => ({
        ...parse(row.restJson),
        id: row.id,
        ...given({ document: row.document }),
      })),
    });
}

function json(rest: Record<string, unknown>): string {
  return canonicalJson(JSON.parse(JSON.stringify(rest)) as Canonical);
}

function parse(restJson: string): Record<string, unknown> {
  return JSON.parse(restJson) as Record<string, unknown>;
}

/** Only the fields that have a value: HSDS leaves the others out. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function filled(lists: Record<string, unknown[]>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
