import type { Agency, AgencyAddress, AgencyService } from '../hsds.ts';
import { comparePlaces, serviceKey } from './sheet-row.ts';
import type { PlaceWords, SheetEntry } from './sheet-row.ts';

type Location = NonNullable<Agency['locations']>[number];
type Attributes = NonNullable<AgencyAddress['attributes']>;

/** The parts of a National Address that are attributes of an address, by the sheet's column. */
const addressParts = {
  buildingNumber: 'sa-building-number',
  street: 'sa-street',
  district: 'sa-district',
  secondaryNumber: 'sa-secondary-number',
  shortAddress: 'sa-short-address',
} as const;

/** Where ids come from: for the entry itself (its place, or the service that has none), and for all else. */
export type NewIds = { next: () => string; forEntry: () => string };

/** Where an entry of the directory stands, so that a row finds it: service and place, by id and by name. */
export type EntryPlace = { agencyId: string; serviceId: string; placeId: string | null };

/** The id of a row: the place's where the service has one, else the service's. */
export function entryId(place: EntryPlace): string {
  return place.placeId ?? place.serviceId;
}

/** Every service of an agency at every place, with what it is called and where it is. */
export function entriesOf(agency: Agency): { place: EntryPlace; key: string; words: PlaceWords }[] {
  return (agency.services ?? []).flatMap((service) => {
    const places = service.service_at_locations ?? [];
    const at = (placeId: string | null, location: Location | undefined) => ({
      place: { agencyId: agency.id, serviceId: service.id, placeId },
      key: serviceKey(agency.name, service.name),
      words: placeWords(location),
    });
    return places.length === 0
      ? [at(null, undefined)]
      : places.map((place) => at(place.id, locationOf(agency, place)));
  });
}

/** The words that tell a place from another. */
function placeWords(location: Location | undefined): PlaceWords {
  const address = location?.addresses?.[0];
  const street = address && (attributeOf(address, 'sa-street') ?? address.address_1);
  return { name: location?.name, city: address?.city, street };
}

/** The location of a service at a place. */
export function locationOf(
  agency: Agency,
  place: { location?: Location | undefined; location_id?: string | undefined },
): Location | undefined {
  return place.location ?? agency.locations?.find(({ id }) => id === place.location_id);
}

/** An attribute's value. */
export function attributeOf(address: AgencyAddress, linkType: string): string | undefined {
  return address.attributes?.find(({ link_type }) => link_type === linkType)?.value;
}

/**
 * Writes a row into an agency. Only cells that hold something are written: an empty cell leaves what is there.
 * The agency is changed in place; give it a copy. Answers with the id of the service that the row is about.
 */
export function applyEntry(agency: Agency, found: EntryPlace | null, entry: SheetEntry, ids: NewIds): string {
  const { text } = entry;
  agency.name = text.agency ?? agency.name;
  if (text.about !== undefined) agency.description = text.about;
  if (text.website !== undefined) agency.website = text.website;
  const services = (agency.services ??= []);
  let service = services.find(({ id }) => id === found?.serviceId);
  // A second place of a service that the agency has already is the same service at another place.
  service ??= services.find(({ name }) => found === null && sameWords(name, text.service ?? ''));
  if (!service) {
    service = {
      id: isPlaced(entry) ? ids.next() : ids.forEntry(),
      organization_id: agency.id,
      name: text.service ?? '',
      status: 'active',
    };
    services.push(service);
  }
  writeService(service, entry, ids);
  writePlace(agency, service, found?.placeId ?? null, entry, ids);
  return service.id;
}

function writeService(
  service: AgencyService,
  { text, status, documents, areas, languages }: SheetEntry,
  ids: NewIds,
): void {
  service.name = text.service ?? service.name;
  if (status !== null) service.status = status;
  if (text.otherName !== undefined) service.alternate_name = text.otherName;
  if (text.serviceAbout !== undefined) service.description = text.serviceAbout;
  if (text.eligibility !== undefined) service.eligibility_description = text.eligibility;
  if (text.alert !== undefined) service.alert = text.alert;
  if (text.email !== undefined) service.email = text.email;
  if (text.fees !== undefined) service['fees_description'] = text.fees;
  if (text.verifiedOn !== undefined) service.assured_date = text.verifiedOn;
  const mine = { service_id: service.id };
  if (documents.length > 0)
    service.required_documents = listed(service.required_documents, documents, 'document', ids, mine);
  if (areas.length > 0) service.service_areas = listed(service.service_areas, areas, 'name', ids, mine);
  if (languages.length > 0) {
    const known = service['languages'] as { id: string; name?: string }[] | undefined;
    service['languages'] = listed(known, languages, 'name', ids, mine);
  }
}

function writePlace(
  agency: Agency,
  service: AgencyService,
  placeId: string | null,
  entry: SheetEntry,
  ids: NewIds,
): void {
  const { text } = entry;
  const places = service.service_at_locations ?? [];
  let place = places.find(({ id }) => id === placeId);
  if (!place && (isPlaced(entry) || placeId !== null)) {
    const location = findOrAddLocation(agency, entry, ids);
    place = { id: ids.forEntry(), service_id: service.id, location_id: location.id };
    places.push(place);
    service.service_at_locations = places;
  }
  const location = place && locationOf(agency, place);
  if (location) writeLocation(location, entry, ids);
  // Numbers, hours and people are of this service at this place; where it has none, of the service.
  const owner = place ?? service;
  const mine = place ? { service_at_location_id: place.id } : { service_id: service.id };
  const nearest = owner.phones ?? (place && service.phones ? service : owner).phones;
  if (entry.phones.length > 0) {
    const holder =
      place && !place.phones && nearest === service.phones && nearest !== undefined ? service : owner;
    holder.phones = listed(
      holder.phones,
      entry.phones,
      'number',
      ids,
      holder === service ? { service_id: service.id } : mine,
    );
  }
  if (text.contact !== undefined)
    writeContact(place && !place.contacts && service.contacts ? service : owner, entry, ids, mine);
  if (text.opens !== undefined && text.closes !== undefined) {
    const holder = place && !place.schedules && service.schedules ? service : owner;
    const [first] = holder.schedules ?? [];
    const hours = {
      ...(first ?? { id: ids.next(), ...mine }),
      freq: 'WEEKLY' as const,
      ...(entry.byday === null ? {} : { byday: entry.byday }),
      opens_at: sameTime(first?.opens_at, text.opens),
      closes_at: sameTime(first?.closes_at, text.closes),
    };
    holder.schedules = [hours, ...(holder.schedules ?? []).slice(1)];
  }
}

/** The first contact is the one that the sheet speaks of; others stay. */
function writeContact(
  owner: Pick<AgencyService, 'contacts'>,
  { text }: SheetEntry,
  ids: NewIds,
  mine: Record<string, string>,
): void {
  const [first, ...others] = owner.contacts ?? [];
  const contact = first ?? { id: ids.next(), ...mine };
  const { id } = contact;
  const phones =
    text.contactPhone === undefined
      ? contact.phones
      : [
          { ...(contact.phones?.[0] ?? { id: ids.next(), contact_id: id }), number: text.contactPhone },
          ...(contact.phones ?? []).slice(1),
        ];
  owner.contacts = [
    {
      ...contact,
      ...(text.contact === undefined ? {} : { name: text.contact }),
      ...(text.contactTitle === undefined ? {} : { title: text.contactTitle }),
      ...(phones === undefined ? {} : { phones }),
    },
    ...others,
  ];
}

function findOrAddLocation(agency: Agency, { text }: SheetEntry, ids: NewIds): Location {
  const wanted: PlaceWords = { name: text.place, city: text.city, street: text.street };
  const known = agency.locations?.find((location) => comparePlaces(placeWords(location), wanted) === 'same');
  if (known) return known;
  const location: Location = {
    id: ids.next(),
    organization_id: agency.id,
    location_type: 'physical',
    ...(text.place === undefined ? {} : { name: text.place }),
  };
  (agency.locations ??= []).push(location);
  return location;
}

function writeLocation(location: Location, { text }: SheetEntry, ids: NewIds): void {
  if (text.place !== undefined) location.name = text.place;
  if (text.latitude !== undefined) location['latitude'] = Number(text.latitude);
  if (text.longitude !== undefined) location['longitude'] = Number(text.longitude);
  const hasAddress = [text.city, text.street, text.district, text.shortAddress].some(
    (part) => part !== undefined,
  );
  if (!hasAddress && !location.addresses?.[0]) return;
  const addresses = (location.addresses ??= []);
  let address = addresses[0];
  if (!address) {
    // HSDS asks for these; what the sheet does not say is said to be unknown.
    address = {
      id: ids.next(),
      location_id: location.id,
      address_1: text.street ?? text.district ?? text.city ?? unknownText,
      city: text.city ?? unknownText,
      state_province: text.region ?? text.city ?? unknownText,
      postal_code: text.postalCode ?? '00000',
      country: 'SA',
      address_type: 'physical',
    };
    addresses.push(address);
  }
  if (text.street !== undefined && !address.address_1.includes(text.street))
    address.address_1 = [text.buildingNumber, text.street].filter((part) => part !== undefined).join(' ');
  if (text.city !== undefined) address.city = text.city;
  if (text.region !== undefined) address.state_province = text.region;
  if (text.postalCode !== undefined) address.postal_code = text.postalCode;
  for (const [part, linkType] of Object.entries(addressParts)) {
    const value = text[part as keyof typeof addressParts];
    if (value !== undefined) address.attributes = withAttribute(address, linkType, value, ids);
  }
}

/** Whether a row says where its service is given. */
function isPlaced({ text }: SheetEntry): boolean {
  return [text.place, text.city, text.street].some((part) => part !== undefined);
}

const unknownText = 'غير معروف';

function withAttribute(address: AgencyAddress, linkType: string, value: string, ids: NewIds): Attributes {
  const attributes = address.attributes ?? [];
  const known = attributes.find(({ link_type }) => link_type === linkType);
  if (known) return attributes.map((each) => (each === known ? { ...each, value } : each));
  return [
    ...attributes,
    { id: ids.next(), link_id: address.id, link_type: linkType, link_entity: 'address', value },
  ];
}

/** A list with these values in this order: what is there keeps its id and all that the sheet does not show. */
function listed<Item extends { id: string }>(
  known: Item[] | undefined,
  values: readonly string[],
  field: keyof Item & string,
  ids: NewIds,
  mine: Record<string, string>,
): Item[] {
  const left = [...(known ?? [])];
  const same = values.map((value) => {
    const at = left.findIndex((item) => item[field] === value);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  });
  // A value that is new stands in the place of one that has gone: the entry keeps its id.
  return values.map((value, index) => {
    const item = same[index];
    return item ?? ({ ...(left.shift() ?? { id: ids.next(), ...mine }), [field]: value } as unknown as Item);
  });
}

/** A time that says the same keeps its own writing, with seconds and offset. */
function sameTime(before: string | undefined, clock: string): string {
  return before?.startsWith(clock) === true ? before : `${clock}+03:00`;
}

function sameWords(a: string, b: string): boolean {
  return serviceKey('', a) === serviceKey('', b);
}
