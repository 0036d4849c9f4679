import { isSampleAgency } from '../domain/referral/agency-offer.ts';
import type { Agency } from '../domain/referral/hsds.ts';
import { canonicalJson } from './canonical.ts';
import type { Canonical } from './canonical.ts';
import type { OwnerKind } from './tables.ts';

/** What one column of a row holds. */
export type Cell = string | number | null;
type Fields = Record<string, unknown>;

/**
 * The tables of the directory, parents first, each with the columns that a directory file fills, in the order of
 * a row's image. What the desk itself notes of a service (`confirmed_at` …) is not among them.
 */
export const directoryColumns = {
  organizations: ['name', 'description', 'position', 'restJson'],
  locations: ['organizationId', 'locationType', 'name', 'position', 'isListed', 'restJson'],
  services: ['organizationId', 'name', 'status', 'assuredDate', 'isSample', 'position', 'restJson'],
  serviceAtLocations: ['serviceId', 'locationId', 'position', 'locationForm', 'restJson'],
  addresses: [
    'locationId',
    'position',
    'address1',
    'city',
    'stateProvince',
    'postalCode',
    'country',
    'addressType',
    'restJson',
  ],
  phones: ['ownerKind', 'ownerId', 'position', 'number', 'restJson'],
  contacts: ['ownerKind', 'ownerId', 'position', 'name', 'restJson'],
  schedules: ['ownerKind', 'ownerId', 'position', 'byday', 'opensAt', 'closesAt', 'restJson'],
  requiredDocuments: ['ownerKind', 'ownerId', 'position', 'document', 'restJson'],
  directoryExtras: ['contentJson'],
} as const;
export type DirectoryTable = keyof typeof directoryColumns;
export const directoryTables = Object.keys(directoryColumns) as DirectoryTable[];

/** A row of the directory: its table, its id, and its columns in `directoryColumns`' order. */
export type DirectoryRow = { table: DirectoryTable; id: string; image: Cell[] };

/**
 * An agency as rows. A list that cannot be rows of its own (an object that stands in it stands elsewhere too, or
 * a service's place is not named) stays whole within its owner, so that it is given back as it came.
 */
export function rowsOfAgency(
  agency: Agency,
  position: number,
  isSample: (serviceId: string) => boolean | undefined = () => undefined,
): DirectoryRow[] {
  const rows: DirectoryRow[] = [];
  const seen = new Set<string>();
  const add = (table: DirectoryTable, id: string, image: Cell[]) => {
    seen.add(`${table} ${id}`);
    rows.push({ table, id, image });
  };
  /** Takes a list out of the object's fields if its objects can be rows. */
  const take = (rest: Fields, field: string, table: DirectoryTable): Fields[] => {
    const list = rest[field] as Fields[] | undefined;
    if (!Array.isArray(list) || list.length === 0) return [];
    const ids = list.map((each) => `${table} ${String(each['id'])}`);
    if (new Set(ids).size !== ids.length || ids.some((id) => seen.has(id))) return [];
    Reflect.deleteProperty(rest, field);
    return list;
  };
  const owned = (kind: OwnerKind, id: string, rest: Fields) => {
    for (const [index, each] of take(rest, 'phones', 'phones').entries()) {
      const { id: phoneId, number, ...more } = each;
      add('phones', String(phoneId), [kind, id, index, String(number), json(more)]);
    }
    for (const [index, each] of take(rest, 'contacts', 'contacts').entries()) {
      const { id: contactId, name, ...more } = each;
      const own: Fields = more;
      owned('contact', String(contactId), own);
      add('contacts', String(contactId), [kind, id, index, text(name), json(own)]);
    }
    for (const [index, each] of take(rest, 'schedules', 'schedules').entries()) {
      const { id: scheduleId, byday, opens_at, closes_at, ...more } = each;
      const image = [kind, id, index, text(byday), text(opens_at), text(closes_at), json(more)];
      add('schedules', String(scheduleId), image);
    }
    if (kind !== 'service') return;
    for (const [index, each] of take(rest, 'required_documents', 'requiredDocuments').entries()) {
      const { id: documentId, document, ...more } = each;
      add('requiredDocuments', String(documentId), [kind, id, index, text(document), json(more)]);
    }
  };
  const addLocation = (location: Fields, index: number, isListed: boolean) => {
    const { id, location_type, name, ...rest } = location;
    const own: Fields = rest;
    for (const [addressIndex, address] of take(own, 'addresses', 'addresses').entries()) {
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
      const values = [address_1, city, state_province, postal_code, country, address_type].map(String);
      add('addresses', String(addressId), [String(id), addressIndex, ...values, json(more)]);
    }
    owned('location', String(id), own);
    const image = [agency.id, String(location_type), text(name), index, isListed ? 1 : 0, json(own)];
    add('locations', String(id), image);
  };

  const { id, name, description, ...rest } = agency as Fields & Agency;
  const own: Fields = { ...rest };
  const locations = take(own, 'locations', 'locations');
  for (const [index, location] of locations.entries()) addLocation(location, index, true);
  const knownLocations = new Map(locations.map((location) => [String(location['id']), json(location)]));
  for (const [index, service] of take(own, 'services', 'services').entries()) {
    const { id: serviceId, name: serviceName, status, assured_date, ...more } = service;
    const ownOfService: Fields = more;
    const places = ownOfService['service_at_locations'] as Fields[] | undefined;
    if (places?.every((at) => isPlaced(at, knownLocations)) === true) {
      for (const [placeIndex, at] of take(
        ownOfService,
        'service_at_locations',
        'serviceAtLocations',
      ).entries()) {
        const { id: atId, location, location_id, ...atMore } = at;
        const ownOfPlace: Fields = atMore;
        const within = location as Fields | undefined;
        const locationId = String(within?.['id'] ?? location_id);
        if (within && !knownLocations.has(locationId)) {
          knownLocations.set(locationId, json(within));
          addLocation(within, 0, false);
        }
        const form = within === undefined ? 'reference' : location_id === undefined ? 'embedded' : 'both';
        owned('service-at-location', String(atId), ownOfPlace);
        add('serviceAtLocations', String(atId), [
          String(serviceId),
          locationId,
          placeIndex,
          form,
          json(ownOfPlace),
        ]);
      }
    }
    owned('service', String(serviceId), ownOfService);
    add('services', String(serviceId), [
      id,
      String(serviceName),
      String(status),
      text(assured_date),
      (isSample(String(serviceId)) ?? isSampleAgency(agency)) ? 1 : 0,
      index,
      json(ownOfService),
    ]);
  }
  owned('organization', id, own);
  add('organizations', id, [name, description, position, json(own)]);
  return rows;
}

/** Whether a place can be a row: it names its location, by one id and with one content. */
function isPlaced(at: Fields, known: ReadonlyMap<string, string>): boolean {
  const within = at['location'] as Fields | undefined;
  const id = at['location_id'];
  if (within === undefined) return typeof id === 'string' && known.has(id);
  if (id !== undefined && id !== within['id']) return false;
  const before = known.get(String(within['id']));
  return before === undefined || before === json(within);
}

/** The rows of an agency put together again, as HSDS nests them. */
export function agencyOfRows(rows: readonly DirectoryRow[]): Agency {
  const of = (table: DirectoryTable) => rows.filter((row) => row.table === table).map(fieldsOf);
  const grouped = (table: DirectoryTable, column: string) =>
    Map.groupBy(of(table).sort(byPosition), (row) => String(row[column]));
  const [addresses, places] = [
    grouped('addresses', 'locationId'),
    grouped('serviceAtLocations', 'serviceId'),
  ];
  const owned = (['phones', 'contacts', 'schedules', 'requiredDocuments'] as const).map((table) =>
    Map.groupBy(of(table).sort(byPosition), (row) => `${String(row['ownerKind'])} ${String(row['ownerId'])}`),
  );
  const ownedBy = (kind: OwnerKind, id: unknown): Fields => {
    const [phones, contacts, schedules, documents] = owned.map(
      (groups) => groups.get(`${kind} ${String(id)}`) ?? [],
    );
    return filled({
      phones: phones?.map((row) => ({ ...rest(row), id: row['id'], number: row['number'] })),
      contacts: contacts?.map((row) => ({
        ...rest(row),
        id: row['id'],
        ...given({ name: row['name'] }),
        ...ownedBy('contact', row['id']),
      })),
      schedules: schedules?.map((row) => ({
        ...rest(row),
        id: row['id'],
        ...given({ byday: row['byday'], opens_at: row['opensAt'], closes_at: row['closesAt'] }),
      })),
      required_documents: documents?.map((row) => ({
        ...rest(row),
        id: row['id'],
        ...given({ document: row['document'] }),
      })),
    });
  };
  const locationOf = (row: Fields): Fields => ({
    ...rest(row),
    id: row['id'],
    location_type: row['locationType'],
    ...given({ name: row['name'] }),
    ...filled({ addresses: addresses.get(String(row['id']))?.map(addressOf) }),
    ...ownedBy('location', row['id']),
  });
  const locations = of('locations').sort(byPosition);
  const locationById = new Map(locations.map((row) => [row['id'], row]));
  const placeOf = (row: Fields): Fields => {
    const within = locationById.get(row['locationId']);
    return {
      ...rest(row),
      id: row['id'],
      ...(row['locationForm'] === 'embedded' ? {} : { location_id: row['locationId'] }),
      ...(row['locationForm'] === 'reference' || !within ? {} : { location: locationOf(within) }),
      ...ownedBy('service-at-location', row['id']),
    };
  };
  const services = of('services').sort(byPosition);
  const [organization] = of('organizations');
  if (!organization) throw new RangeError('An agency has a row of its own');
  return {
    ...rest(organization),
    id: organization['id'],
    name: organization['name'],
    description: organization['description'],
    ...ownedBy('organization', organization['id']),
    ...filled({
      locations: locations.filter((row) => row['isListed'] === 1).map(locationOf),
      services: services.map((row) => ({
        ...rest(row),
        id: row['id'],
        name: row['name'],
        status: row['status'],
        ...given({ assured_date: row['assuredDate'] }),
        ...ownedBy('service', row['id']),
        ...filled({ service_at_locations: places.get(String(row['id']))?.map(placeOf) }),
      })),
    }),
  } as unknown as Agency;
}

/** A row's image as fields by name. */
export function fieldsOf({ table, id, image }: DirectoryRow): Fields {
  return { id, ...Object.fromEntries(directoryColumns[table].map((name, index) => [name, image[index]])) };
}

function addressOf(row: Fields): Fields {
  return {
    ...rest(row),
    id: row['id'],
    address_1: row['address1'],
    city: row['city'],
    state_province: row['stateProvince'],
    postal_code: row['postalCode'],
    country: row['country'],
    address_type: row['addressType'],
  };
}

function byPosition(a: Fields, b: Fields): number {
  return (
    Number(a['position']) - Number(b['position']) || String(a['name']).localeCompare(String(b['name']), 'ar')
  );
}

function rest(row: Fields): Fields {
  return JSON.parse(String(row['restJson'])) as Fields;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Only the fields that have a value: HSDS leaves the others out. */
function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function filled(lists: Record<string, unknown[] | undefined>): Fields {
  return Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0),
  );
}

function json(fields: Fields): string {
  return canonicalJson(JSON.parse(JSON.stringify(fields)) as Canonical);
}
