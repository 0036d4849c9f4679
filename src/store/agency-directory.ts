import { agencyServiceSchema, agencySchema } from '../domain/referral/hsds.ts';
import type { Agency } from '../domain/referral/hsds.ts';
import type { ReadHandle } from './handle.ts';
import type { OwnerKind } from './tables.ts';

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
