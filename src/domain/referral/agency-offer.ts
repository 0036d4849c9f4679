import type {
  Agency,
  AgencyAddress,
  AgencyContact,
  AgencyPhone,
  AgencyService,
  Schedule,
  ServiceAtLocation,
} from './hsds.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { isoDate } from '../time/plain-date.ts';

/** The parts of a Saudi National Address that HSDS has no field for, as `link_type` of address attributes. */
const saudiAddressAttributes = {
  buildingNumber: 'sa-building-number',
  street: 'sa-street',
  district: 'sa-district',
  secondaryNumber: 'sa-secondary-number',
  unit: 'sa-unit',
  shortAddress: 'sa-short-address',
} as const;

/**
 * Whether a directory marks an agency as made up, for trying the kiosk out (`entry-state`: `sample`). Once it
 * is kept, the store knows for each service whether the supervisor has confirmed it since.
 */
export function isSampleAgency(agency: Agency): boolean {
  return valueOf(agency.attributes, 'entry-state') === 'sample';
}

/** An agency's address in the fields of a National Address; `line` is HSDS's own first line. */
export type AgencyPlace = {
  line: string;
  city: string;
  postalCode: string;
} & Partial<Record<keyof typeof saudiAddressAttributes, string>>;

/** One number as it is dialled, with its extension and what it is for where the directory says so. */
export type AgencyNumber = { number: string; extension: number | null; description: string | null };

/** Whom to ask for at the agency; most agencies name nobody (Deem الإحالة/٦: as far as possible). */
export type ResponsiblePerson = { name: string; title: string | null; numbers: AgencyNumber[] };

/** One service of one agency at one place, with all that a receptionist chooses by and a slip prints. */
export type AgencyOffer = {
  /** Id of HSDS's service_at_location; of the service where it names no place. */
  id: string;
  agencyId: string;
  agencyName: string;
  serviceId: string;
  serviceName: string;
  otherName: string | null;
  description: string;
  eligibility: string | null;
  alert: string | null;
  place: AgencyPlace | null;
  numbers: AgencyNumber[];
  emails: string[];
  schedules: Schedule[];
  responsible: ResponsiblePerson | null;
  documents: string[];
  /** The day on which the data was last verified; null: never. */
  verifiedOn: IsoDate | null;
};

/** The active services of agencies, an offer for each place at which one is given, in the directory's order. */
export function offersOf(agencies: readonly Agency[]): AgencyOffer[] {
  return agencies.flatMap((agency) =>
    (agency.services ?? [])
      .filter(({ status }) => status === 'active')
      .flatMap((service) => {
        const places = service.service_at_locations ?? [];
        return places.length === 0
          ? [offerOf(agency, service, undefined)]
          : places.map((place) => offerOf(agency, service, place));
      }),
  );
}

function offerOf(agency: Agency, service: AgencyService, at: ServiceAtLocation | undefined): AgencyOffer {
  const location =
    at?.location ?? agency.locations?.find(({ id }) => id === at?.location_id) ?? agency.locations?.[0];
  const address = location?.addresses?.find(({ address_type }) => address_type === 'physical');
  return {
    id: at?.id ?? service.id,
    agencyId: agency.id,
    agencyName: agency.name,
    serviceId: service.id,
    serviceName: service.name,
    otherName: service.alternate_name ?? null,
    description: service.description ?? agency.description,
    eligibility: service.eligibility_description ?? null,
    alert: service.alert ?? null,
    place: address ? placeOf(address) : null,
    // The nearest to the service speaks for it: its own numbers, hours and people before the agency's.
    numbers: numbersOf(firstFilled(at?.phones, service.phones, location?.phones, agency.phones)),
    emails: [...new Set([service.email, agency.email].flatMap((email) => email ?? []))],
    schedules: firstFilled(at?.schedules, service.schedules, location?.schedules),
    responsible: responsibleOf(
      firstFilled(at?.contacts, service.contacts, location?.contacts, agency.contacts),
    ),
    documents: (service.required_documents ?? []).flatMap(({ document }) => document ?? []),
    verifiedOn: service.assured_date === undefined ? null : isoDate(service.assured_date),
  };
}

function firstFilled<Item>(...lists: (Item[] | undefined)[]): Item[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}

function numbersOf(phones: readonly AgencyPhone[]): AgencyNumber[] {
  return phones.map(({ number, extension, description }) => ({
    number,
    extension: extension ?? null,
    description: description ?? null,
  }));
}

function responsibleOf(contacts: readonly AgencyContact[]): ResponsiblePerson | null {
  const contact = contacts.find(({ name }) => name !== undefined);
  if (contact?.name === undefined) return null;
  return { name: contact.name, title: contact.title ?? null, numbers: numbersOf(contact.phones ?? []) };
}

function placeOf(address: AgencyAddress): AgencyPlace {
  const parts = Object.entries(saudiAddressAttributes).flatMap(([part, linkType]) => {
    const value = valueOf(address.attributes, linkType);
    return value === undefined ? [] : [[part, value] as const];
  });
  return {
    line: address.address_1,
    city: address.city,
    postalCode: address.postal_code,
    ...(Object.fromEntries(parts) as Partial<Record<keyof typeof saudiAddressAttributes, string>>),
  };
}

function valueOf(attributes: Agency['attributes'], linkType: string): string | undefined {
  return attributes?.find(({ link_type }) => link_type === linkType)?.value;
}
